# R 4.2.2, stats. Capability of tied measurements with missing ones against limits, normal and by percentiles; rates of defects.
of <- function(x, lower, upper, target) {
  v <- x[!is.na(x)]; n <- length(v); w <- mean(abs(diff(v))) / 1.128; s <- sd(v); q <- unname(quantile(v, c(0.00135, 0.5, 0.99865)))
  list(x = x, lower = lower, upper = upper, target = target, within = w, overall = s,
    cp = (upper - lower) / (6 * w), cpl = (mean(v) - lower) / (3 * w), cpu = (upper - mean(v)) / (3 * w),
    pp = (upper - lower) / (6 * s), ppl = (mean(v) - lower) / (3 * s), ppu = (upper - mean(v)) / (3 * s),
    cpm = (upper - lower) / (6 * sqrt(s^2 * (n - 1) / n + (mean(v) - target)^2)),
    low = q[1], median = q[2], high = q[3], q_pp = (upper - lower) / (q[3] - q[1]), q_ppl = (q[2] - lower) / (q[2] - q[1]), q_ppu = (upper - q[2]) / (q[3] - q[2]))
}
i <- 1:240
x <- 40 + (i * 37) %% 23 + (i %% 11 == 0) * ((i * i) %% 60)
x[c(7, 90, 91)] <- NA
# Measurements in groups of unequal size: the spread within is that of the residuals around the groups' means.
grouped <- function(x, g, lower, upper, target) {
  x <- x[!is.na(x)]; g <- g[seq_along(x)]; w <- summary(lm(x ~ factor(g)))$sigma
  list(x = x, group = g, lower = lower, upper = upper, target = target, within = w, overall = sd(x), cp = (upper - lower) / (6 * w),
    cpl = (mean(x) - lower) / (3 * w), cpu = (upper - mean(x)) / (3 * w), ppu = (upper - mean(x)) / (3 * sd(x)))
}
d <- c(27, 1, 3, 740); u <- c(1500, 1500, 12, 250); o <- c(3, 20, 1, 3)
dpo <- d / (u * o)
out <- list(processes = list(of(x, 30, 90, 55), of(c(98, 101, 103, 99, 102, 100, 97, 104, 101, 100), 90, 110, 100)),
  grouped = list(grouped(x, 1 + (seq_along(x) - 1) %/% 20, 30, 90, 55), grouped(x[1:31], rep(1:7, c(1, 9, 2, 1, 8, 1, 9)), 20, 70, 45)),
  defects = d, units = u, opportunities = o, dpmo = 1e6 * dpo, sigma = qnorm(1 - dpo) + 1.5, throughput = exp(-d / u))
