# R 4.2.2, stats, survey 4.1.1, Hmisc. Formulas that are closed: desirability, queues, differences of shares and of figures with intervals, shares
# of units that were checked several times, bounds of what was never seen, responses of a list, weighted quantiles.
suppressMessages({library(survey); library(Hmisc)})
# Derringer & Suich (1980) with exponent 1; d = 1 from best on, 0 from worst on.
cut01 <- function(x) pmin(1, pmax(0, x))
x <- c(-3, 0, 1, 2.5, 4, 4.4, 5, 6, 7.5, 9, 20)
desirability <- list(x = x, higher = cut01((x - 2) / (6 - 2)), lower = cut01((8 - x) / (8 - 3)),
  target = 1 - cut01((pmax(0, abs(x - 5) - 0.5)) / (3 - 0.5)), range = 1 - cut01(pmax(4 - x, x - 6, 0) / 2.5), step = as.numeric(x >= 4))
# Erlang's C as the sum it is defined by.
queue <- function(lambda, mu, c) {
  a <- lambda / mu; rho <- a / c; last <- exp(c * log(a) - lfactorial(c)) / (1 - rho); k <- 0:(c - 1)
  p <- last / (sum(exp(k * log(a) - lfactorial(k))) + last)
  list(arrivals = lambda, rate = mu, servers = c, utilisation = rho, probability = p, wait = p / (c * mu - lambda))
}
queues <- mapply(queue, c(9, 0.5, 40, 118.5, 300), c(4, 1, 1.5, 12, 1), c(3, 1, 30, 10, 320), SIMPLIFY = FALSE)
wilson <- function(k, n, level = 0.95) { z <- qnorm(1 - (1 - level) / 2); p <- k / n; m <- (p + z^2 / (2 * n)) / (1 + z^2 / n)
  h <- z / (1 + z^2 / n) * sqrt(p * (1 - p) / n + z^2 / (4 * n^2)); c(max(0, m - h), min(1, m + h)) }
apart <- function(v1, e1, v2, e2) { d <- v1 - v2; below <- sqrt((v1 - e1[1])^2 + (e2[2] - v2)^2); above <- sqrt((e1[2] - v1)^2 + (v2 - e2[1])^2)
  z <- d / ((if (d < 0) above else below) / qnorm(.975))
  list(now = c(v1, e1), before = c(v2, e2), diff = d, lo = d - below, hi = d + above, z = z, p = 2 * pnorm(-abs(z))) }
newcombe <- function(k1, n1, k2, n2) { a <- apart(k1 / n1, wilson(k1, n1), k2 / n2, wilson(k2, n2)); list(counts = c(k1, n1, k2, n2), diff = a$diff, lo = a$lo, hi = a$hi) }
# Parts of wholes, some alike and some blank: each contact held against one to four standards; weights make wholes that are no counts.
whole <- sapply(1:70, function(i) (i * 7) %% 4 + 1) * sapply(1:70, function(i) if (i %% 5 == 0) 0.4 else 1)
part <- whole * sapply(1:70, function(i) ((i * i) %/% 3 %% 5) / 4)
whole[c(9, 40)] <- 0; part[c(9, 40)] <- 0
# Wilson's interval of the checks that the linearised standard error is worth, no more than were made, fewer for few degrees of freedom.
ratio <- function(part, whole) {
  d <- data.frame(y = part, x = whole)[whole > 0, ]; r <- svyratio(~y, ~x, svydesign(~1, data = d, weights = rep(1, nrow(d))))
  p <- unname(coef(r)); n <- min(sum(d$x), p * (1 - p) / unname(as.numeric(SE(r)))^2) * (qnorm(.975) / qt(.975, nrow(d) - 1))^2; ci <- wilson(p * n, n)
  list(part = part, whole = whole, value = p, lo = ci[1], hi = ci[2])
}
# Twenty-six contacts that by luck vary less than independent checks would: 2, 3, 4 of 4, 4 and 5 of 5, 5 of 6.
lucky <- rep(1:6, c(1, 4, 9, 8, 2, 2))
y <- sapply(1:48, function(i) (i * 4 + (i * i) %/% 7) %% 7 + 1); w <- sapply(1:48, function(i) 0.3 * ((i * 7) %% 10 + 1)); y[c(5, 21)] <- NA
p <- c(0, 0.05, 0.25, 0.4, 0.5, 0.75, 0.9, 1); ok <- !is.na(y)
out <- list(desirability = desirability, queues = queues,
  newcombe = list(newcombe(45, 60, 30, 55), newcombe(0, 12, 3, 40), newcombe(7, 7, 15.5, 22.25), newcombe(3, 90, 3, 90)),
  square_and_add = list(apart(0.21, c(0.1, 0.35), 0.4, c(0.33, 0.49)), apart(5.4, c(5.1, 5.7), 5, c(4.2, 5.5)), apart(30, c(12, 45), 30, c(20, 41))),
  ratios = list(ratio(part, whole), ratio(part[1:12], whole[1:12]), ratio(c(2, 3, 4, 4, 5, 5)[lucky], c(4, 4, 4, 5, 5, 6)[lucky])),
  rare = list(n = c(1, 12, 299, 3000), at95 = 1 - 0.05^(1 / c(1, 12, 299, 3000)), at80 = 1 - 0.2^(1 / c(1, 12, 299, 3000))),
  list_response = list(answered = c(320, 12, 7), delivered = c(1170, 12, 50), ineligible = c(5, 0, 43), rate = c(320 / 1165, 1, 1)),
  cluster_effect = list(size = c(20, 1, 7.5), rho = c(.04, .3, 0), effect = 1 + (c(20, 1, 7.5) - 1) * c(.04, .3, 0)),
  quantiles = list(y = y, w = w, p = p, q = unname(wtd.quantile(y[ok], w[ok], probs = p, normwt = TRUE))))
