# R 4.2.2, survey 4.1.1, psych 2.2.9, lavaan 0.6-14, stats. What is found on a sample, from the same answers as the program reads of its workbooks.
suppressMessages({library(survey); library(psych); library(lavaan)})
sample_figures <- function(file) {
  d <- jsonlite::fromJSON(file, simplifyVector = TRUE, simplifyDataFrame = FALSE, simplifyMatrix = FALSE)
  vec <- function(v) sapply(v, function(x) if (is.null(x)) NA else x)
  E <- lapply(d$E, vec); P <- lapply(d$P, vec); n <- length(E[[1]])
  w <- if (length(d$base)) d$base else rep(1, n); weighted <- length(d$base) > 0 || length(d$margins) > 0
  if (length(d$margins)) {
    f <- data.frame(lapply(d$margins, function(m) factor(m$rows, levels = m$levels))); names(f) <- paste0("m", seq_along(d$margins)); f$w <- w
    des <- svydesign(~1, data = f, weights = ~w)
    totals <- lapply(seq_along(d$margins), function(i) { m <- d$margins[[i]]; t <- data.frame(a = factor(m$levels, levels = m$levels), Freq = m$totals / sum(m$totals) * sum(w)); names(t)[1] <- paste0("m", i); t })
    r <- rake(des, lapply(names(f)[seq_along(d$margins)], function(v) reformulate(v)), totals, control = list(epsilon = 1e-10, maxit = 1000)); w <- weights(r)
  }
  estimate <- function(y) {
    ok <- !is.na(y); v <- y[ok]; k <- length(v)
    if (!weighted) { t <- t.test(v, conf.level = d$level); return(list(value = mean(v), lo = t$conf.int[1], hi = t$conf.int[2], n = k)) }
    m <- svymean(~v, svydesign(~1, data = data.frame(v = v), weights = w[ok])); ci <- confint(m, level = d$level, df = k - 1)
    list(value = unname(coef(m)), lo = ci[1], hi = ci[2], n = k)
  }
  half <- function(X, of) sapply(seq_len(n), function(r) { v <- sapply(of, function(i) X[[i]][r]); k <- sum(!is.na(v)); if (k > 0 && 2 * k >= length(v)) mean(v, na.rm = TRUE) else NA })
  G <- lapply(seq_along(E), function(i) P[[i]] - E[[i]])
  dims <- lapply(d$dimensions, function(of) half(G, unlist(of)))
  overall <- Reduce(`+`, dims) / length(dims)
  battery <- function(X, of) { m <- do.call(cbind, X[unlist(of)]); m <- m[complete.cases(m), , drop = FALSE]
    invisible(capture.output(a <- suppressWarnings(alpha(as.data.frame(m), check.keys = FALSE, warnings = FALSE)))); ci <- alpha.ci(a$total$raw_alpha, nrow(m), ncol(m), p.val = 1 - d$level)
    omega <- NA
    if (ncol(m) > 2) { x <- as.data.frame(m); names(x) <- paste0("x", seq_along(x)); f <- cfa(paste("f =~", paste(names(x), collapse = " + ")), x, std.lv = TRUE, control = list(rel.tol = 1e-14, iter.max = 10000))
      e <- inspect(f, "est"); omega <- sum(e$lambda)^2 / (sum(e$lambda)^2 + sum(diag(e$theta))) }
    list(alpha = a$total$raw_alpha, lo = ci$lower.ci, hi = ci$upper.ci, n = nrow(m), omega = omega) }
  # t of the dimensions' gaps with Holm's adjustment, and what each perceived dimension accounts for of overall satisfaction (Johnson 2000)
  tested <- lapply(dims, function(y) { ok <- !is.na(y); k <- sum(ok); m <- svymean(~v, svydesign(~1, data = data.frame(v = y[ok]), weights = w[ok])); t <- unname(coef(m)) / as.numeric(SE(m)); list(t = t, p = 2 * pt(-abs(t), k - 1)) })
  holm <- p.adjust(sapply(tested, function(x) x$p), "holm")
  drivers <- function(y) { X <- sapply(d$dimensions, function(of) half(P, unlist(of))); ok <- complete.cases(X) & !is.na(y); k <- ncol(X)
    R <- cov.wt(cbind(X, y)[ok, ], wt = w[ok] / sum(w[ok]), cor = TRUE)$cor; r <- R[1:k, k + 1]; s <- eigen(R[1:k, 1:k]); L <- s$vectors %*% diag(sqrt(s$values)) %*% t(s$vectors)
    list(n = sum(ok), r = r, r2 = sum(r * solve(R[1:k, 1:k], r)), weights = drop(L^2 %*% solve(L, r)^2)) }
  neff <- function(w) sum(w)^2 / sum(w^2)
  wilson <- function(p, n) { z <- qnorm(1 - (1 - d$level) / 2); m <- (p + z^2 / (2 * n)) / (1 + z^2 / n); h <- z / (1 + z^2 / n) * sqrt(p * (1 - p) / n + z^2 / (4 * n^2)); c(max(0, m - h), min(1, m + h)) }
  share <- function(holds, w) { p <- sum(w[holds]) / sum(w); e <- wilson(p, neff(w)); list(value = p, lo = e[1], hi = e[2], n = length(w)) }
  nps <- function(y) { if (weighted) return(estimate(100 * (y >= 9) - 100 * (y <= 6))); ok <- !is.na(y); y <- y[ok]; v <- w[ok]; p <- sum(v[y >= 9]) / sum(v); q <- sum(v[y <= 6]) / sum(v); m <- neff(v); N <- m + 3
    a <- (m * p + .75) / N; b <- (m * q + .75) / N; h <- qnorm(1 - (1 - d$level) / 2) * sqrt((a + b - (a - b)^2) / N)
    list(value = 100 * (p - q), lo = 100 * (a - b - h), hi = 100 * (a - b + h), n = length(y)) }
  quant <- function(x, p) { k <- length(x); s <- sort(x); l <- qbinom((1 - d$level) / 2, k, p); u <- qbinom(1 - (1 - d$level) / 2, k, p) + 1
    list(value = unname(quantile(x, p, type = 7)), ranks = c(l, u), lo = if (l >= 1) s[l] else NA, hi = if (u <= k) s[u] else NA) }
  standard <- function(s) { x <- unlist(s$values); ok <- if (s$at_least) x >= s$target else x <= s$target; list(id = s$id, within = share(ok, rep(1, length(x))), p50 = quant(x, .5), p90 = quant(x, .9)) }
  month <- function(m) {
    v <- vec(m$values); size <- unlist(m$n); seg <- unlist(m$segment); t <- seq_along(v); ok <- !is.na(v); x <- v[ok]; at <- t[ok]; k <- length(x)
    pairs <- combn(k, 2); S <- sum(sign(x[pairs[2, ]] - x[pairs[1, ]])); ties <- as.numeric(table(x))
    slope <- median((x[pairs[2, ]] - x[pairs[1, ]]) / (at[pairs[2, ]] - at[pairs[1, ]]))
    centre <- lower <- upper <- rep(NA_real_, length(v))
    for (g in unique(seg)) { i <- which(seg == g & ok)
      if (m$chart == "xmr") { centre[i] <- mean(v[i]); mr <- abs(diff(v[seg == g])); s <- mean(mr, na.rm = TRUE) / 1.128; lower[i] <- max(m$least, mean(v[i]) - 3 * s); upper[i] <- min(m$most, mean(v[i]) + 3 * s) }
      else { p <- sum(v[i] * size[i]) / sum(size[i]); se <- sqrt(p * (1 - p) / size[i]); f <- 1
        if (m$chart == "laney_p") f <- mean(abs(diff(((v - p) / sqrt(p * (1 - p) / size))[seg == g])), na.rm = TRUE) / 1.128
        centre[i] <- p; lower[i] <- pmax(0, p - 3 * f * se); upper[i] <- pmin(1, p + 3 * f * se) } }
    list(id = m$id, s = S, tau = cor(x, at, method = "kendall"), slope = slope, centre = centre, lower = lower, upper = upper)
  }
  list(weights = list(min = min(w), max = max(w), effective = neff(w)),
    items = lapply(G, estimate), dimensions = lapply(dims, estimate), overall = estimate(overall),
    expectation = lapply(d$dimensions, function(of) battery(E, of)), perception = lapply(d$dimensions, function(of) battery(P, of)),
    t = sapply(tested, function(x) x$t), holm = holm, drivers = if (length(d$overall)) drivers(vec(d$overall)) else NA,
    nps = nps(vec(d$nps)), csat = if (length(d$csat)) { y <- vec(d$csat); ok <- !is.na(y); share(y[ok] >= d$top, w[ok]) } else NA,
    standards = lapply(d$standards, standard), months = lapply(d$months, month))
}
