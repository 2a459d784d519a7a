# What the proved methods cover and how large their tests are, by an independent program: R 4.2 with survival 3.5 and a few lines from
# the papers. It plays the same worlds as `harness prove` with other random numbers and prints one line for each cell that has no closed form:
#
#   Rscript expected.R TRIALS SEED CORES [METHODS [WORLDS [SIZES [POLLINGS]]]] > expected.csv      (lists with commas, or all)
#
# Committed: 2000 7 2 for all but the differences of restricted means (2000 8 1) and the medians and quartiles of worlds with losses and looks
# (2000 9 1). Five of these cells lay outside three errors and were counted anew with other seeds and more trials, whatever came of it: 20000 10 1 log-log-floor-early blunt-lost 20 0; 20000 11 1
# beta-product-early,published-early sharp-lost 20 15; 20000 12 1 rmst-24h sharp-lost 50 0; 10000 13 1 rmst-72h sharp 200 15.
#
# held: intervals that held the truth, or tests that rejected equality at 5 %; trials: those in which the method gave an answer at all.
suppressMessages(library(survival))
arguments <- commandArgs(trailingOnly = TRUE)
trials <- as.integer(arguments[1]); seed <- as.integer(arguments[2]); cores <- as.integer(arguments[3])
chosen <- function(place, among) if (length(arguments) < place || arguments[place] == "all") among else intersect(among, strsplit(arguments[place], ",")[[1]])

hour <- 3600; window <- 168 * hour; z <- qnorm(0.975)
worlds <- list(
  sharp        = list(share = 0.9, second = 0.6, median = 1 * hour, spread = 0.5, early = 1 * hour),
  blunt        = list(share = 0.5, second = 0.3, median = 30 * hour, spread = 1.2, early = 24 * hour),
  `sharp-lost` = list(share = 0.9, second = 0.6, median = 1 * hour, spread = 0.5, early = 1 * hour, lost = 0.5, within = 3 * hour),
  `blunt-lost` = list(share = 0.5, second = 0.3, median = 30 * hour, spread = 1.2, early = 24 * hour, lost = 0.5, within = window))
by <- function(w, t, share = w$share) share * plnorm(t, log(w$median), w$spread)
reached <- function(w, q) if (by(w, window) >= q) round(qlnorm(q / w$share, log(w$median), w$spread), 6) else Inf
waited <- function(w, h, share = w$share) integrate(function(t) 1 - by(w, t, share), 0, h, rel.tol = 1e-10, subdivisions = 1000)$value

draw <- function(w, share, n, gap) {
  time <- ifelse(runif(n) < share, rlnorm(n, log(w$median), w$spread), Inf)
  if (gap > 0) time <- ceiling(time / gap) * gap
  watched <- rep(window, n)
  if (!is.null(w$lost)) {
    end <- runif(n, 0, w$within)
    if (gap > 0) end <- floor(end / gap) * gap
    watched <- ifelse(runif(n) < w$lost, end, watched)
  }
  list(time = pmin(time, watched), event = as.integer(time <= watched))
}

# Each answer as early as it can have come: just after the look before that which saw it.
earliest <- function(one, gap) { one$time <- ifelse(one$event == 1, one$time - gap + 0.001, one$time); one }

wilson <- function(x, n) {
  p <- x / n; centre <- (p + z^2 / (2 * n)) / (1 + z^2 / n); half <- z / (1 + z^2 / n) * sqrt(p * (1 - p) / n + z^2 / (4 * n^2))
  cbind(ifelse(x == 0, 0, centre - half), ifelse(x == n, 1, centre + half))
}

# Fay, Brittain and Proschan 2013: a product of betas, matched by a beta of the same mean and variance.
matched <- function(mean, square) {
  k <- mean * (1 - mean) / (square - mean^2) - 1
  list(silent = mean * k, answered = (1 - mean) * k)
}
beta_lows <- function(fit, upto = length(fit$n)) { # of the share answered, per step: the upper limits of the survival
  k <- seq_len(upto); a <- fit$n[k] - fit$d[k] + 1; b <- fit$d[k]
  ab <- matched(cumprod(a / (a + b)), cumprod(a * (a + 1) / ((a + b) * (a + b + 1))))
  cummax(qbeta(0.025, ab$answered, ab$silent))
}
beta_high <- function(fit, upto, watched) {
  if (watched == 0) return(1)
  k <- seq_len(upto); a <- c(fit$n[k] - fit$d[k] + 1, watched); b <- c(fit$d[k], 1)
  ab <- matched(prod(a / (a + b)), prod(a * (a + 1) / ((a + b) * (a + b + 1))))
  qbeta(0.975, ab$answered, ab$silent)
}

steps <- function(one) {
  km <- survival:::survfitKM(factor(rep(1, length(one$time))), Surv(one$time, one$event), conf.type = "log-log")
  hit <- km$n.event > 0
  list(km = km, t = km$time[hit], n = km$n.risk[hit], d = km$n.event[hit], s = km$surv[hit], error = km$std.err[hit],
       done = cumsum(km$n.event[hit]), lost = sort(one$time[one$event == 0]), all = length(one$time), last = max(one$time))
}

holds <- function(limits, truth) if (anyNA(limits)) NA else limits[1] <= truth && truth <= limits[2]

beta_product <- function(fit, t) {
  upto <- sum(fit$t <= t); done <- if (upto == 0) 0 else fit$done[upto]
  s <- if (upto == 0) 1 else fit$s[upto]
  if (s > 1e-12 && t > fit$last) return(c(NA, NA))
  low <- if (upto == 0) 0 else beta_lows(fit, upto)[upto]
  c(low, beta_high(fit, upto, fit$all - done - sum(fit$lost < t)))
}
published <- function(fit, t) {
  if (length(fit$lost) == 0 || fit$lost[1] >= t) wilson(sum(fit$d[fit$t <= t]), fit$all) else beta_product(fit, t)
}
loglog <- function(fit, t) { # of the share answered, as survfit's conf.type "log-log"
  upto <- sum(fit$t <= t)
  if (upto == 0) return(if (length(fit$lost) == 0 || fit$lost[1] > t) c(0, 0) else c(NA, NA))
  s <- fit$s[upto]; if (s < 1e-12) return(c(NA, NA))
  half <- z * fit$error[upto] / abs(log(s))
  1 - exp(-exp(log(-log(s)) + c(-1, 1) * half))
}
floored <- function(fit, t) {
  if (length(fit$lost) == 0 || fit$lost[1] >= t) return(wilson(sum(fit$d[fit$t <= t]), fit$all))
  s <- c(1, fit$s)[sum(fit$t <= t) + 1]
  if (sum(fit$d[fit$t <= t]) < 10 || (s > 1e-12 && t > fit$last)) c(NA, NA) else loglog(fit, t)
}

# Times at which the published limits of the share come as far as q: at answers, and just after silences lost from view.
quantile_limits <- function(fit, q) {
  first <- if (length(fit$lost)) fit$lost[1] else Inf
  plain <- fit$t <= first
  lows <- if (length(fit$t)) ifelse(plain, wilson(fit$done, fit$all)[, 1], if (all(plain)) 0 else beta_lows(fit)) else numeric(0)
  high <- min(fit$t[lows >= q - 1e-8], Inf)
  if (wilson(0, fit$all)[2] >= q) return(c(0, high))
  low <- min(fit$t[plain & wilson(fit$done, fit$all)[, 2] >= q - 1e-8], Inf)
  if (is.infinite(low)) {
    gaps <- fit$lost[fit$lost < fit$last]
    times <- c(fit$t[!plain], gaps); after <- rep(0:1, c(sum(!plain), length(gaps)))
    for (i in order(times, after)) {
      t <- times[i]; upto <- sum(fit$t <= t); done <- if (upto == 0) 0 else fit$done[upto]
      gone <- if (after[i] == 1) sum(fit$lost <= t) else sum(fit$lost < t)
      if (beta_high(fit, upto, fit$all - done - gone) >= q - 1e-8) { low <- t; break }
    }
  }
  if (is.infinite(low)) low <- 0 # no lower limit: nothing is excluded below
  c(low, high)
}

mean_wait <- function(fit, h) { # and its standard error
  if (fit$last < h && fit$km$surv[length(fit$km$surv)] > 1e-12) return(c(NA, NA))
  survival:::survmean(fit$km, scale = 1, rmean = h)$matrix[c("rmean", "se(rmean)")]
}
mean_limits <- function(fit, h) { m <- mean_wait(fit, h); m[1] + c(-1, 1) * z * m[2] }
difference_limits <- function(m1, m2) m1[1] - m2[1] + c(-1, 1) * z * sqrt(m1[2]^2 + m2[2]^2)

boot_limits <- function(one, replicates = 1000) {
  key <- paste(format(one$time, digits = 17), one$event); first <- !duplicated(key)
  o <- order(one$time[first], -one$event[first]); t <- one$time[first][o]; e <- one$event[first][o]
  counts <- rmultinom(replicates, length(one$time), tabulate(match(key, key[first][o]), length(t)))
  risk <- rep(length(one$time), replicates); s <- rep(1, replicates); median <- rep(Inf, replicates)
  for (i in seq_along(t)) {
    here <- counts[i, ]
    if (e[i] == 1) {
      s <- ifelse(here > 0, s * (risk - here) / risk, s)
      median[is.infinite(median) & s <= 0.5 + 1e-9] <- t[i]
    }
    risk <- risk - here
  }
  sort(median)[ceiling(replicates * c(0.025, 0.975))]
}

rejects <- function(fit, several) { # survdiff's own last lines
  e <- if (several) rowSums(fit$expected) else fit$expected; o <- if (several) rowSums(fit$observed) else fit$observed
  keep <- e > 0; if (sum(keep) < 2) return(FALSE)
  away <- (o - e)[keep][-1]; v <- fit$var[keep, keep, drop = FALSE][-1, -1, drop = FALSE]
  if (any(diag(v) <= 0)) return(FALSE)
  sum(solve(v, away) * away) > qchisq(0.95, length(away))
}
logrank <- function(list, group, stratum = NULL, rho = 0) {
  y <- Surv(unlist(lapply(list, `[[`, "time")), unlist(lapply(list, `[[`, "event"))); n <- length(list[[1]]$time)
  x <- factor(rep(group, each = n))
  if (is.null(stratum)) rejects(survival:::survdiff.fit(y, x, rho = rho), FALSE)
  else rejects(survival:::survdiff.fit(y, x, rep(stratum, each = n), rho), TRUE)
}

fisher_table <- function(n) outer(0:n, 0:n, Vectorize(function(a, b) {
  d <- dhyper(0:n, n, n, a + b); min(1, sum(d[d <= d[a + 1] * (1 + 1e-7)]))
}))
shift_holds <- function(a, b) {
  if (length(a) == 0 || length(b) == 0) return(NA)
  pairs <- length(a) * length(b)
  cut <- floor(pairs / 2 + 0.5 - z * sqrt(pairs * (length(a) + length(b) + 1) / 12))
  if (cut < 1) return(NA)
  d <- outer(a, b, "-"); sum(d <= 0) >= cut && sum(d >= 0) >= cut
}
ranks_differ <- function(a, b) {
  if (length(a) == 0 || length(b) == 0 || length(unique(c(a, b))) == 1) return(FALSE)
  suppressWarnings(wilcox.test(a, b)$p.value) < 0.05
}
groups_differ <- function(list) {
  list <- list[lengths(list) > 0]
  length(list) > 1 && length(unique(unlist(list))) > 1 && kruskal.test(list)$p.value < 0.05
}

cells <- function(name, n, gap) {
  w <- worlds[[name]]; lost <- !is.null(w$lost); fisher <- if (lost) NULL else fisher_table(n)
  median <- reached(w, 0.5); quarter <- reached(w, 0.25); mean24 <- waited(w, 24 * hour); mean72 <- waited(w, 72 * hour); waited24_apart <- waited(w, 24 * hour, w$share - 0.1)
  p_early <- by(w, w$early); p_window <- by(w, window)
  methods <- c("rmst-24h", "rmst-72h", "rmst-difference-alike", "rmst-difference-apart", "log-rank", "log-rank-5", "log-rank-stratified", "log-rank-rho1",
    if (lost) c("published-early", "published-window", "beta-product-early", "beta-product-window", "log-log-early", "log-log-window",
      "log-log-floor-early", "log-log-floor-window", "median", "quartile", "bootstrap-median",
      if (gap > 0) c("median-as-if-exact", "quartile-as-if-exact"))
    else c("hodges-lehmann", "mann-whitney", "kruskal-wallis", "holm-pairs"))
  methods <- chosen(4, methods)
  if (length(methods) == 0) return(NULL)
  asked <- function(m) m %in% methods
  held <- setNames(numeric(length(methods)), methods); valid <- held
  note <- function(m, yes) if (asked(m) && !is.na(yes)) { held[m] <<- held[m] + yes; valid[m] <<- valid[m] + 1 }
  for (trial in seq_len(trials)) {
    second <- lapply(1:2, function(i) draw(w, w$second, n, gap)); alike <- lapply(1:5, function(i) draw(w, w$share, n, gap))
    a <- alike[[1]]; fit <- steps(a)
    if (asked("rmst-24h")) note("rmst-24h", holds(mean_limits(fit, 24 * hour), mean24))
    if (asked("rmst-72h")) note("rmst-72h", holds(mean_limits(fit, 72 * hour), mean72))
    if (asked("rmst-difference-alike") || asked("rmst-difference-apart")) {
      mean <- mean_wait(fit, 24 * hour)
      note("rmst-difference-alike", holds(difference_limits(mean, mean_wait(steps(alike[[2]]), 24 * hour)), 0))
      note("rmst-difference-apart", holds(difference_limits(mean, mean_wait(steps(draw(w, w$share - 0.1, n, gap)), 24 * hour)), mean24 - waited24_apart))
    }
    if (asked("log-rank")) note("log-rank", logrank(alike[1:2], 1:2))
    if (asked("log-rank-5")) note("log-rank-5", logrank(alike, 1:5))
    if (asked("log-rank-stratified")) note("log-rank-stratified", logrank(c(second, alike[1:2]), c(1, 2, 1, 2), c(1, 1, 2, 2)))
    if (asked("log-rank-rho1")) note("log-rank-rho1", logrank(alike[1:2], 1:2, rho = 1))
    if (lost) {
      for (at in list(list("early", w$early, p_early), list("window", window, p_window))) {
        m <- function(stem) paste0(stem, "-", at[[1]])
        if (asked(m("published"))) note(m("published"), holds(published(fit, at[[2]]), at[[3]]))
        if (asked(m("beta-product"))) note(m("beta-product"), holds(beta_product(fit, at[[2]]), at[[3]]))
        if (asked(m("log-log"))) note(m("log-log"), holds(loglog(fit, at[[2]]), at[[3]]))
        if (asked(m("log-log-floor"))) note(m("log-log-floor"), holds(floored(fit, at[[2]]), at[[3]]))
      }
      early <- if (gap > 0 && (asked("median") || asked("quartile"))) steps(earliest(a, gap)) else fit
      if (asked("median")) note("median", holds(c(quantile_limits(early, 0.5)[1], quantile_limits(fit, 0.5)[2]), median))
      if (asked("quartile")) note("quartile", holds(c(quantile_limits(early, 0.25)[1], quantile_limits(fit, 0.25)[2]), quarter))
      if (asked("median-as-if-exact")) note("median-as-if-exact", holds(quantile_limits(fit, 0.5), median))
      if (asked("quartile-as-if-exact")) note("quartile-as-if-exact", holds(quantile_limits(fit, 0.25), quarter))
      if (trial %% 4 == 0 && asked("bootstrap-median")) note("bootstrap-median", holds(boot_limits(a), median))
    } else {
      replied <- lapply(alike, function(one) one$time[one$event == 1])
      if (asked("hodges-lehmann")) note("hodges-lehmann", shift_holds(replied[[1]], replied[[2]]))
      if (asked("mann-whitney")) note("mann-whitney", ranks_differ(replied[[1]], replied[[2]]))
      if (asked("kruskal-wallis")) note("kruskal-wallis", groups_differ(replied))
      if (asked("holm-pairs")) {
        x <- lengths(replied); pairs <- combn(5, 2)
        note("holm-pairs", any(p.adjust(fisher[cbind(x[pairs[1, ]] + 1, x[pairs[2, ]] + 1)], "holm") < 0.05))
      }
    }
  }
  data.frame(method = methods, world = name, n = n, polling = gap / 60, held = held, trials = valid)
}

places <- expand.grid(gap = 60 * as.numeric(chosen(7, c("0", "15"))), n = as.numeric(chosen(6, c("20", "50", "200"))), name = chosen(5, names(worlds)), stringsAsFactors = FALSE)
RNGkind("L'Ecuyer-CMRG"); set.seed(seed)
slices <- 4 # each place in slices, so that the cores end together
jobs <- places[rep(seq_len(nrow(places)), each = slices), ]; jobs <- jobs[order(-jobs$n), ]; trials <- trials %/% slices
all <- parallel::mclapply(seq_len(nrow(jobs)), function(i) cells(jobs$name[i], jobs$n[i], jobs$gap[i]), mc.cores = cores, mc.preschedule = FALSE, mc.set.seed = TRUE)
sum <- aggregate(cbind(held, trials) ~ method + world + n + polling, do.call(rbind, all), sum)
write.csv(sum[order(sum$method, sum$world, sum$polling, sum$n), ], row.names = FALSE, quote = FALSE)
