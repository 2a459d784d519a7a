# Exact coverages and sizes by R's own laws (dbinom, dhyper, dwilcox), in the sharp and the blunt world at n = 20: what ExpectationsTests holds
# the sums of `harness prove` against. Committed: Rscript exact.R > exact.csv
n <- 20; z <- qnorm(0.975); k <- 0:n
worlds <- list(sharp = c(0.9, log(3600), 0.5, 0.6), blunt = c(0.5, log(108000), 1.2, 0.3))
by <- function(w, t, share = w[1]) share * plnorm(t, w[2], w[3])
wilson <- function(x, n) t(sapply(x, function(a) suppressWarnings(prop.test(a, n, correct = FALSE))$conf.int))
say <- function(method, world, value, polling = 0) cat(sprintf("%s,%s,%d,%d,%.12f\n", method, world, n, polling, value))
cat("method,world,n,polling,value\n")
constrained <- function(x1, x2, d) optimize(function(p2) {
  term <- function(x, p) ifelse(x == 0, 0, x * log(pmax(p, 1e-300))); p1 <- p2 + d
  term(x1, p1) + term(n - x1, 1 - p1) + term(x2, p2) + term(n - x2, 1 - p2)
}, c(max(0, -d), min(1, 1 - d)), maximum = TRUE, tol = 1e-12)$maximum
score <- function(x1, x2, d) {
  p2 <- if (abs(d) < 1e-12) (x1 + x2) / (2 * n) else constrained(x1, x2, d); p1 <- p2 + d
  v <- (p1 * (1 - p1) + p2 * (1 - p2)) / n; away <- x1 / n - x2 / n - d
  if (abs(away) < 1e-12) 0 else away / sqrt(max(v, 0))
}
for (name in names(worlds)) {
  w <- worlds[[name]]; p <- by(w, 604800); q <- by(w, 604800, w[1] - 0.1); law <- dbinom(k, n, p); two <- outer(law, law); apart <- outer(law, dbinom(k, n, q))
  ci <- wilson(k, n); say("wilson-window", name, sum(law[ci[, 1] <= p & p <= ci[, 2]]))
  ci <- t(sapply(k, function(a) binom.test(a, n)$conf.int)); say("clopper-pearson-window", name, sum(law[ci[, 1] <= p & p <= ci[, 2]]))
  s <- 1 - k / n; half <- z * sqrt(k / (n * (n - k))) / abs(log(s)); mid <- log(-log(s))
  ok <- abs(mid - log(-log(1 - p))) <= half; said <- k < n; say("log-log-window", name, sum(law[said & k > 0 & ok]) / sum(law[said]))
  ci <- wilson(k, n); est <- k / n
  newcombe <- function(d) outer(k + 1, k + 1, Vectorize(function(i, j) {
    e <- est[i] - est[j]; e - sqrt((est[i] - ci[i, 1])^2 + (ci[j, 2] - est[j])^2) <= d + 1e-12 && d <= e + sqrt((ci[i, 2] - est[i])^2 + (est[j] - ci[j, 1])^2) + 1e-12 }))
  say("newcombe-alike", name, sum(two[newcombe(0)])); say("newcombe-apart", name, sum(apart[newcombe(p - q)]))
  mn <- function(d) outer(k, k, Vectorize(function(a, b) abs(score(a, b, d)) * sqrt((2 * n - 1) / (2 * n)) <= z))
  say("miettinen-nurminen-alike", name, sum(two[mn(0)])); say("miettinen-nurminen-apart", name, sum(apart[mn(p - q)]))
  say("farrington-manning", name, sum(t(apart)[outer(k, k, Vectorize(function(worse, better) score(worse, better, -(p - q)) > z))]))
  fisher <- outer(k, k, Vectorize(function(a, b) fisher.test(matrix(c(a, n - a, b, n - b), 2))$p.value)); say("fisher", name, sum(two[fisher < 0.05]))
  chi <- outer(k, k, Vectorize(function(a, b) if (a + b == 0 || a + b == 2 * n) 1 else suppressWarnings(chisq.test(matrix(c(a, n - a, b, n - b), 2), correct = FALSE))$p.value))
  trust <- outer(k, k, function(a, b) pmin(a + b, 2 * n - a - b) / 2 >= 5)
  say("chi-square", name, sum(two[chi < 0.05])); say("chi-square-trusted", name, sum(two[chi < 0.05 & trust]) / sum(two[trust]))
  second <- dbinom(k, n, by(w, 604800, w[4])); g <- expand.grid(a = k, b = k); total <- g$a + g$b; half <- (g$a - g$b) / 2; v <- total * (2 * n - total) / (4 * (2 * n - 1))
  here <- law[g$a + 1] * law[g$b + 1]; there <- second[g$a + 1] * second[g$b + 1]
  say("cmh", name, sum(sapply(seq_along(here), function(i) here[i] * sum(there[(half[i] + half)^2 > qchisq(0.95, 1) * (v[i] + v) & v[i] + v > 0]))))
  ranks <- function(f) { sum <- c(0, 0); for (a in k) for (b in k) sum <- sum + law[a + 1] * law[b + 1] * f(a, b); sum[1] / sum[2] }
  say("mann-whitney", name, ranks(function(a, b) { if (a * b == 0) return(c(0, 1)); u <- 0:(a * b); tail <- pmin(pwilcox(u, a, b), 1 - pwilcox(u - 1, a, b)); c(sum(dwilcox(u, a, b)[pmin(1, 2 * tail) < 0.05]), 1) }))
  say("hodges-lehmann", name, ranks(function(a, b) { place <- floor(a * b / 2 + 0.5 - z * sqrt(a * b * (a + b + 1) / 12)); if (place < 1) c(0, 0) else c(pwilcox(a * b - place, a, b) - pwilcox(place - 1, a, b), 1) }))
  ci <- wilson(k, n); moment <- (if (name == "sharp") 1 else 24) * 3600 + 450; truth <- by(w, moment)
  off <- function(later) 1 - sum(dbinom(k, n, by(w, later))[ci[, 2] < truth]) - sum(dbinom(k, n, by(w, moment - 450))[ci[, 1] > truth])
  say("published-off-look", name, off(moment + 450), 15); say("published-off-look-as-if-exact", name, off(moment - 450), 15)
  for (gap in c(0, 900)) for (share in c(0.5, 0.25)) for (meant in c("published", if (gap > 0) "as-if-exact")) {
    look <- function(t, round, less = 0) if (gap == 0) t else (round(t / gap) - less) * gap
    truth <- if (p < share) Inf else round(qlnorm(share / w[1], w[2], w[3]), 6); never <- is.infinite(truth)
    at <- look(truth, if (meant == "published") ceiling else floor); before <- if (never) 604800 else look(truth, ceiling, 1)
    missed <- function(late, early) (if (never) 0 else sum(dbinom(k, n, by(w, at)) * late)) + sum(dbinom(k, n, by(w, before)) * early)
    label <- function(what) paste0(what, if (meant != "published") paste0("-", meant))
    say(label(if (share == 0.5) "median" else "quartile"), name, 1 - missed(ci[, 2] < share, ci[, 1] > share), gap / 60)
    if (share == 0.5 && (gap == 0 || meant != "published")) {
      among <- 1 - pbinom(9, n, k / n) # the lower median of a resample is among the k first
      say("bootstrap-median", name, 1 - missed(pbinom(24, 1000, among), 1 - pbinom(974, 1000, among)), gap / 60)
    }
  }
}
