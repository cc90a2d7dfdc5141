# R 4.2.2. Limits of p, u, p' and XmR charts of 26 months of unlike sizes, two of them missing, the process changed with the 14th; segments of 13.
n <- sapply(1:26, function(i) 150 + (i * 37) %% 90); n[c(7, 20)] <- 0
share <- sapply(1:26, function(i) round(n[i] * (20 + (i * 7) %% 11 + 6 * (i > 13)) / 100))
rate <- sapply(1:26, function(i) round(n[i] * (90 + (i * 11) %% 60) / 100))
x <- sapply(1:26, function(i) 40 + (i * 5) %% 9 / 4 + (i > 13)); x[c(7, 20)] <- NA
by <- function(f) { a <- lapply(split(1:26, rep(1:2, each = 13)), f); do.call(rbind, a) }
mr <- function(z) mean(abs(diff(z)), na.rm = TRUE)
limits <- function(c, s, v, top) data.frame(z = (v - c) / s, lo = pmax(0, c - 3 * s), hi = pmin(top, c + 3 * s))
size <- ifelse(n > 0, n, NA)
p <- by(function(i) { c <- sum(share[i]) / sum(n[i]); limits(c, sqrt(c * (1 - c) / size[i]), share[i] / size[i], 1) })
u <- by(function(i) { c <- sum(rate[i]) / sum(n[i]); limits(c, sqrt(c / size[i]), rate[i] / size[i], Inf) })
l <- by(function(i) { c <- sum(share[i]) / sum(n[i]); s <- sqrt(c * (1 - c) / size[i]); limits(c, s * mr((share[i] / size[i] - c) / s) / 1.128, share[i] / size[i], 1) })
s <- by(function(i) { c <- mean(x[i], na.rm = TRUE); limits(c, mr(x[i]) / 1.128, x[i], Inf) })
of <- function(d) list(z = d$z, lo = d$lo, hi = d$hi)
out <- list(n = n, share = share, rate = rate, x = x, p = of(p), u = of(u), laney = of(l), xmr = of(s), ranges = c(mr(x[1:13]), mr(x[14:26])) * 3.267)
