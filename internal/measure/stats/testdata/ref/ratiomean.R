# R 4.2.2, survey 4.1.1. Fourteen visits, three sections with weights 2, 1 and 0.5: passed of checked by visit and section. The third
# section is not seen on every visit.
suppressMessages(library(survey))
n <- 14
x1 <- sapply(1:n, function(i) 8 + (i * 3) %% 5)
x2 <- sapply(1:n, function(i) 4 + (i * 7) %% 3)
x3 <- sapply(1:n, function(i) if (i %% 4 == 0) 0 else 3 + i %% 2)
y1 <- pmax(0, x1 - sapply(1:n, function(i) (i * i) %% 4))
y2 <- pmax(0, x2 - sapply(1:n, function(i) (i * 5) %% 3))
y3 <- pmax(0, x3 - sapply(1:n, function(i) (i * 2) %% 3))
w <- c(2, 1, 0.5)
d <- svydesign(~1, data = data.frame(x1, x2, x3, y1, y2, y3), weights = rep(1, n))
t <- svytotal(~x1 + x2 + x3 + y1 + y2 + y3, d)
m <- svycontrast(t, quote((2 * y1 / x1 + y2 / x2 + 0.5 * y3 / x3) / 3.5))
wilson <- function(p, n) { z <- qnorm(.975); m <- (p + z^2 / (2 * n)) / (1 + z^2 / n); h <- z / (1 + z^2 / n) * sqrt(p * (1 - p) / n + z^2 / (4 * n^2)); m + c(-h, h) }
# The variance is never less than that of independent checks.
effective <- function(p, se, least) wilson(p, p * (1 - p) / max(se, least)^2 * (qnorm(.975) / qt(.975, n - 1))^2)
r <- c(sum(y1) / sum(x1), sum(y2) / sum(x2), sum(y3) / sum(x3))
part <- r * (1 - r) / c(sum(x1), sum(x2), sum(x3))
ci <- effective(as.numeric(coef(m)), as.numeric(SE(m)), sqrt(sum((w / 3.5)^2 * part)))
one <- svyratio(~y1, ~x1, d)
ci1 <- effective(as.numeric(coef(one)), as.numeric(SE(one)), sqrt(part[1]))
out <- list(x = rbind(x1, x2, x3), y = rbind(y1, y2, y3), w = w, mean = as.numeric(coef(m)), se = as.numeric(SE(m)), lo = ci[1], hi = ci[2],
  first = as.numeric(coef(one)), first_lo = ci1[1], first_hi = ci1[2])
