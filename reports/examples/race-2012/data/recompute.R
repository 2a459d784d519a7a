# Works out the figures of a report anew from the tables beside this file, and says how many differ: Rscript recompute.R [FOLDER]
# Recalcule les chiffres d'un rapport à partir des tableaux voisins, et dit combien diffèrent : Rscript recompute.R [DOSSIER]
suppressPackageStartupMessages(library(survival))

script <- sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))
given <- commandArgs(TRUE)
folder <- if (length(given) > 0) given[1] else if (length(script) > 0) dirname(script[1]) else "."
cells <- function(name) {
  path <- file.path(folder, paste0(name, ".csv"))
  if (!file.exists(path)) return(NULL)
  read.csv(path, colClasses = "character", na.strings = "", encoding = "UTF-8", check.names = FALSE)
}
stated <- function(key) {
  line <- grep(paste0("^ *\"", key, "\": "), readLines(file.path(folder, "datapackage.json"), encoding = "UTF-8"), value = TRUE)[1]
  gsub("^.*: |[\",]", "", line)
}

probes <- cells("probes"); figures <- cells("figures"); promises <- cells("promises"); commitments <- cells("commitments")
ratings <- cells("ratings"); raters <- cells("raters"); rules <- cells("rules"); scores <- cells("scores"); channels <- cells("channels"); criteria <- cells("criteria")
for (name in grep("_ms$|^answered$|^censored$|^turns$", names(probes), value = TRUE)) probes[[name]] <- as.numeric(probes[[name]])
for (name in c("x", "n", "value", "low", "high", "confidence", "window_seconds")) figures[[name]] <- as.numeric(figures[[name]])
conf <- as.numeric(stated("confidence")); side <- (1 - conf) / 2; z <- qnorm(1 - side)
window <- as.numeric(stated("windowMilliseconds"))
least <- 10
sent <- probes[probes$status %in% c("answered", "silent", "open"), ]
none <- list(x = NA, n = NA, value = NA, low = NA, high = NA)
figure <- function(n, value = NA, low = NA, high = NA, x = NA) list(x = x, n = n, value = value, low = low, high = high)

# Shares: Wilson 1927.
wilson <- function(x, n) {
  if (n == 0) return(c(NA, NA, NA))
  p <- x / n
  centre <- (p + z^2 / (2 * n)) / (1 + z^2 / n)
  half <- z * sqrt(p * (1 - p) / n + z^2 / (4 * n^2)) / (1 + z^2 / n)
  c(p, if (x == 0) 0 else centre - half, if (x == n) 1 else centre + half)
}

# The curve of the time to the answer: Kaplan-Meier as survfit has it.
curve <- function(time, answered) {
  fit <- survfit(Surv(time, answered) ~ 1, timefix = FALSE)
  at <- fit$n.event > 0
  q <- 0; v <- 0; steps <- list()
  for (i in which(at)) { # the product of betas of Fay, Brittain and Proschan 2013, by its mean and squared coefficient of variation
    n <- fit$n.risk[i]; d <- fit$n.event[i]
    grown <- times(q, v, n - d + 1, d); q <- grown[1]; v <- grown[2]
    steps[[length(steps) + 1]] <- c(time = fit$time[i], risk = n, events = d, surv = fit$surv[i], q = q, v = v)
  }
  steps <- if (length(steps) > 0) as.data.frame(do.call(rbind, steps)) else data.frame(time = numeric(), risk = numeric(), events = numeric(), surv = numeric(), q = numeric(), v = numeric())
  steps$done <- cumsum(steps$events)
  k <- list(n = length(time), steps = steps, censored = sort(time[answered == 0]), last = max(time))
  k$low <- cummax(mapply(function(q, v) quantile_beta(side, q, v), steps$q, steps$v)) # where the beta in place of the product would let it fall, the greatest so far stands
  k
}
times <- function(q, v, a, b) {
  w <- b / (a * (a + b + 1))
  c(q + (1 - q) * b / (a + b), v + w + v * w)
}
quantile_beta <- function(p, q, v) {
  silent <- (q - (1 - q) * v) / v
  qbeta(p, silent * q / (1 - q), silent)
}
low_product <- function(k, i) if (i == 0) 0 else k$low[i]
high_product <- function(k, i, watched) {
  if (watched == 0) return(1)
  grown <- if (i == 0) times(0, 0, watched, 1) else times(k$steps$q[i], k$steps$v[i], watched, 1)
  quantile_beta(1 - side, grown[1], grown[2])
}
step_at <- function(k, time) sum(k$steps$time <= time)
done <- function(k, i) if (i == 0) 0 else k$steps$done[i]
lost_before <- function(k, time) sum(k$censored < time)

# The share answered by a time: Wilson while nobody was lost from view, the curve with beta product limits afterwards.
answered_by <- function(k, time) {
  i <- step_at(k, time)
  if (length(k$censored) == 0 || k$censored[1] >= time) return(wilson(done(k, i), k$n))
  surv <- if (i == 0) 1 else k$steps$surv[i]
  if (surv > 0 && time > k$last) return(c(NA, NA, NA))
  c(1 - surv, low_product(k, i), high_product(k, i, k$n - done(k, i) - lost_before(k, time)))
}

# The time by which a share was answered; its limits are the times at which the limits above come that far.
answered_time <- function(k, share) {
  reach <- share - 1e-8
  s <- k$steps
  value <- s$time[1 - s$surv >= reach][1] / 1000
  plain <- if (length(k$censored) == 0) nrow(s) else step_at(k, k$censored[1])
  limits <- function(i) wilson(s$done[i], k$n)
  low <- if (wilson(0, k$n)[3] >= reach) 0 else NA
  if (is.na(low)) {
    first <- Filter(function(i) limits(i)[3] >= reach, seq_len(plain))
    if (length(first) > 0) low <- s$time[first[1]] / 1000
    else {
      behind <- seq_len(nrow(s))[seq_len(nrow(s)) > plain]
      reached <- Filter(function(i) high_product(k, i, k$n - s$done[i] - lost_before(k, s$time[i])) >= reach, behind)
      step <- if (length(reached) > 0) reached[1] - 1 else nrow(s)
      from <- if (step == 0) 0 else lost_before(k, s$time[step])
      to <- if (step < nrow(s)) lost_before(k, s$time[step + 1]) else lost_before(k, k$last)
      silent <- k$n - done(k, step)
      lost <- Filter(function(j) high_product(k, step, silent - sum(k$censored <= k$censored[j])) >= reach, seq_len(to)[seq_len(to) > from])
      if (length(lost) > 0) low <- k$censored[lost[1]] / 1000
      else if (length(reached) > 0) low <- s$time[reached[1]] / 1000
    }
  }
  high <- NA
  first <- Filter(function(i) limits(i)[2] >= reach, seq_len(plain))
  if (length(first) > 0) high <- s$time[first[1]] / 1000
  else if (length(k$censored) > 0 && k$censored[1] != k$last && low_product(k, plain) >= reach) high <- k$censored[1] / 1000
  else {
    behind <- Filter(function(i) low_product(k, i) >= reach, seq_len(nrow(s))[seq_len(nrow(s)) > plain])
    if (length(behind) > 0) high <- s$time[behind[1]] / 1000
  }
  c(value, low, high)
}

# Answers seen between two looks: the upper limit of a share, and the lower one of a time, are those of answers as early as they can have come.
early <- function(g) ifelse(g$answered == 1 & g$after_ms < g$time_ms, g$after_ms + 1, g$time_ms)
times_of <- function(g, measure) {
  k <- curve(g$time_ms, g$answered)
  first <- early(g)
  open <- any(first != g$time_ms)
  if (measure == "median") {
    e <- answered_time(k, 0.5)
    if (open) e[2] <- answered_time(curve(first, g$answered), 0.5)[2]
  } else {
    at <- as.numeric(sub("answered-by-", "", measure)) * 1000
    e <- answered_by(k, at)
    if (open && !is.na(e[1])) e[3] <- answered_by(curve(first, g$answered), at)[3]
  }
  figure(nrow(g), e[1], e[2], e[3])
}

group <- function(kind, id, against) switch(kind,
  overall = sent,
  brand = sent[sent$brand == id, ],
  sector = sent[sent$sector == id, ],
  category = sent[sent$category == id, ],
  address = sent[sent$address == id, ],
  "brand-channel" = sent[sent$brand == id & sent$channel == against, ],
  "sector-channel" = sent[sent$sector == id & sent$channel == against, ],
  "brand-category" = sent[sent$brand == id & sent$category == against, ],
  "day-hour" = {
    local <- as.POSIXlt(as.POSIXct(sent$sent_at, format = "%Y-%m-%dT%H:%M:%OSZ", tz = "UTC"), tz = stated("zone"))
    ends <- as.numeric(sub(":.*", "", strsplit(against, "-")[[1]]))
    sent[(local$wday + 6) %% 7 + 1 == as.numeric(id) & local$hour >= ends[1] & local$hour < ends[2], ]
  })

stratum <- function(f) {
  g <- group(f$kind, f$group, f$against)
  if (f$measure == "answered") return(figure(nrow(g), x = sum(g$answered)))
  if (f$measure != "share") return(times_of(g, f$measure))
  e <- if (nrow(g) < least || all(g$account == "absent")) c(NA, NA, NA) else wilson(sum(g$answered), nrow(g))
  figure(nrow(g), e[1], e[2], e[3], x = sum(g$answered))
}

wave <- function(measure) list(x = switch(measure,
  planned = nrow(probes), sent = nrow(sent), answered = sum(sent$answered),
  "only-acknowledged" = sum(!is.na(sent$acknowledged_by_ms) & is.na(sent$human_by_ms)), "followed-up" = sum(sent$turns > 1), removed = sum(!is.na(sent$gone_by_ms))),
  n = NA, value = NA, low = NA, high = NA)

# Pairs: Fisher's exact test on all pairs of a family, corrected by Holm.
parted <- function(kind) {
  here <- if (grepl("-pair-in-", kind)) sent[sent$sector == sub("^.*-pair-in-", "", kind), ] else sent
  column <- sub("-pair.*$", "", kind)
  groups <- split(here, factor(here[[column]], unique(here[[column]])))
  if (column %in% c("brand", "channel")) Filter(function(g) any(g$account == "active"), groups) else groups
}
pair <- function(f) {
  groups <- parted(f$kind)
  x <- sapply(groups, function(g) sum(g$answered)); n <- sapply(groups, nrow)
  if (f$measure == "difference") {
    a <- wilson(x[f$group], n[f$group]); b <- wilson(x[f$against], n[f$against])
    d <- unname(a[1] - b[1])
    return(figure(sum(n[c(f$group, f$against)]), d, d - sqrt((a[1] - a[2])^2 + (b[3] - b[1])^2), d + sqrt((a[3] - a[1])^2 + (b[1] - b[2])^2)))
  }
  both <- combn(names(groups), 2)
  p <- apply(both, 2, function(pair) fisher.test(rbind(x[pair], n[pair] - x[pair]), conf.int = FALSE)$p.value)
  if (f$measure == "p-corrected") p <- p.adjust(p, "holm")
  here <- apply(both, 2, function(pair) setequal(pair, c(f$group, f$against)))
  figure(sum(n[c(f$group, f$against)]), p[here])
}

# Promises.
commitment <- function(f) {
  rung <- commitments$rung[commitments$brand == f$group & commitments$commitment == f$against]
  cases <- promises[promises$brand == f$group & promises$commitment == f$against, ]
  g <- probes[match(cases$probe, probes$probe), ]
  limit <- as.numeric(cases$limit_ms); by <- g[[paste0(rung, "_by_ms")]]; after <- g[[paste0(rung, "_after_ms")]]
  kept <- ifelse(!is.na(by), ifelse(by <= limit, 1, ifelse(after >= limit, 0, NA)), ifelse(g$watched_ms >= limit, 0, NA))
  n <- sum(!is.na(kept)); x <- sum(kept, na.rm = TRUE)
  e <- if (n < least) c(NA, NA, NA) else wilson(x, n)
  figure(n, e[1], e[2], e[3], x = x)
}

# Quality: means over conversations.
rated_group <- function(id) if (id == "all") sent[sent$account == "active", ] else sent[sent$brand == id, ]
mean_of <- function(values, low, high, weights = NULL, layers = NULL) {
  n <- length(values)
  if (n == 0) return(figure(0))
  if (!is.null(weights)) {
    if (anyNA(weights)) return(figure(n))
    weights <- weights[weights > 0]
    parts <- split(values, layers)[names(weights)]
    share <- weights / sum(weights)
    if (any(sapply(parts, length) == 0)) return(figure(n))
    n <- sum(sapply(parts, length)); m <- sum(share * sapply(parts, mean))
    each <- share^2 * sapply(parts, var) / sapply(parts, length)
    if (any(is.na(each)) || sum(each) == 0) return(figure(n, m))
    half <- qt(1 - side, 1 / sum((each / sum(each))^2 / (sapply(parts, length) - 1))) * sqrt(sum(each))
    return(figure(n, m, max(low, m - half), min(high, m + half)))
  }
  if (low == 0 && high == 1 && all(values %in% c(0, 1))) { e <- wilson(sum(values), n); return(figure(n, e[1], e[2], e[3])) }
  if (all(values == values[1])) return(figure(n, values[1]))
  half <- qt(1 - side, n - 1) * sd(values) / sqrt(n)
  figure(n, mean(values), max(low, mean(values) - half), min(high, mean(values) + half))
}
points_of <- function(g, kind, measure) {
  s <- scores[scores$kind == kind & scores$measure == measure & scores$probe %in% g$probe & !is.na(scores$value), ]
  data.frame(probe = s$probe, value = as.numeric(s$value), channel = g$channel[match(s$probe, g$probe)], answered = g$answered[match(s$probe, g$probe)])
}
complete <- function(g) {
  here <- g[g$answered == 1, ]
  if (nrow(scores) > 0) return(sum(points_of(g, "score", "total")$answered))
  sum(sapply(here$probe, function(probe) { m <- ratings[ratings$probe == probe, ]; nrow(m) == nrow(criteria) && !anyNA(m$mark) }))
}
quality <- function(f) {
  g <- rated_group(f$group)
  if (f$kind == "quality-count") return(switch(f$measure,
    answered = figure(nrow(g), x = sum(g$status == "answered")), silent = figure(nrow(g), x = sum(g$status == "silent")), open = figure(nrow(g), x = sum(g$status == "open")),
    rated = figure(sum(g$answered), x = complete(g))))
  here <- g[g$answered == 1, ]
  if (f$kind == "quality-rule") {
    r <- rules[rules$rule == f$measure & rules$probe %in% here$probe & !is.na(rules$mark), ]
    if (nrow(r) < least) return(figure(nrow(r)))
    e <- wilson(sum(r$mark == "1"), nrow(r))
    return(figure(nrow(r), e[1], e[2], e[3], x = sum(r$mark == "1")))
  }
  if (f$kind == "quality-criterion") {
    marks <- as.numeric(ratings$mark[ratings$criterion == f$measure & ratings$probe %in% here$probe & !is.na(ratings$mark)])
    range <- as.numeric(unlist(criteria[criteria$criterion == f$measure, c("least", "most")]))
    e <- if (length(marks) < least) figure(length(marks)) else mean_of(marks, range[1], range[2])
    e$x <- length(marks)
    return(e)
  }
  s <- points_of(g, sub("quality-", "", f$kind), f$measure)
  most <- if (f$kind == "quality-part" || f$measure == "useful") 1 else as.numeric(stated("outOf"))
  weights <- if (is.null(channels)) NULL else setNames(as.numeric(channels$weight), channels$channel)
  e <- if (sum(s$answered) < least) figure(nrow(s)) else mean_of(s$value, 0, most, weights, s$channel)
  e$x <- sum(s$answered)
  e
}
alike <- function(f) {
  family <- figures[figures$kind == "quality-pair" & figures$measure == "p-corrected", ]
  p <- mapply(function(a, b) suppressWarnings(wilcox.test(points_of(rated_group(a), "score", "total")$value, points_of(rated_group(b), "score", "total")$value, exact = FALSE, correct = TRUE)$p.value), family$group, family$against)
  figure(NA, p.adjust(p, "holm")[family$id == f$id])
}

# Agreement: Krippendorff's alpha, ordinal.
alpha <- function(f) {
  said <- raters[raters$criterion == f$measure & !(raters$by %in% c("known", "adjudicator")) & !is.na(raters$mark) & raters$probe %in% probes$probe[probes$card %in% "card"], ]
  units <- Filter(function(m) length(m) > 1, split(as.numeric(said$mark), said$probe))
  if (length(units) == 0) return(figure(0))
  levels <- sort(unique(unlist(units)))
  pairs <- matrix(0, length(levels), length(levels))
  for (m in units) { t <- tabulate(match(m, levels), length(levels)); pairs <- pairs + (outer(t, t) - diag(t, length(t))) / (length(m) - 1) }
  n <- rowSums(pairs)
  apart <- outer(seq_along(levels), seq_along(levels), Vectorize(function(a, b) (sum(n[min(a, b):max(a, b)]) - (n[a] + n[b]) / 2)^2))
  expected <- (outer(n, n) - diag(n, length(n))) / (sum(n) - 1)
  figure(length(units), if (length(levels) < 2) NA else 1 - sum(pairs * apart) / sum(expected * apart))
}

recompute <- function(f) {
  if (f$kind == "wave") wave(f$measure)
  else if (grepl("-pair(-in-.*)?$", f$kind) && f$kind != "quality-pair") pair(f)
  else if (f$kind == "commitment") commitment(f)
  else if (f$kind == "quality-agreement") alpha(f)
  else if (f$kind == "quality-pair" && f$measure == "p-corrected") alike(f)
  else if (f$kind %in% c("quality-rank", "quality-pair")) NULL
  else if (startsWith(f$kind, "quality-")) quality(f)
  else stratum(f)
}
same <- function(a, b) (is.na(a) && is.na(b)) || (!is.na(a) && !is.na(b) && abs(a - b) <= 1e-9 * max(abs(a), abs(b)) + 1e-12)

differ <- 0; skipped <- 0
for (i in seq_len(nrow(figures))) {
  f <- as.list(figures[i, ])
  f$against <- if (is.na(f$against)) "" else f$against
  r <- recompute(f)
  if (is.null(r)) { skipped <- skipped + 1; next } # the range of weights is harness verify's
  if (f$kind == "quality-agreement") { r$low <- f$low; r$high <- f$high } # limits by resampling are harness verify's
  wrong <- Filter(function(part) !same(f[[part]], unname(r[[part]])), c("x", "n", "value", "low", "high"))
  if (length(wrong) > 0) {
    differ <- differ + 1
    cat(sprintf("%s, %s: published %s, recomputed %s\n", f$id, wrong[1], format(f[[wrong[1]]], digits = 12), format(unname(r[[wrong[1]]]), digits = 12)))
  }
}
cat(sprintf("%d figures, %d differ", nrow(figures), differ))
if (skipped > 0) cat(sprintf(", %d left to harness verify", skipped))
cat("\n")
quit(status = if (differ > 0) 1 else 0)
