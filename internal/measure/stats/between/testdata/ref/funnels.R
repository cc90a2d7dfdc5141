# R 4.2.2, stats. Limits of shares: the six locations of the method's §9 and fourteen of which some are small; winsorised over-dispersion.
of <- function(x, n) {
  p <- sum(x) / sum(n); se <- sqrt(p * (1 - p) / n); z <- (x / n - p) / se
  w <- pmin(pmax(z, quantile(z, .1)), quantile(z, .9)); exact <- n * min(p, 1 - p) < 5
  end <- function(q) ifelse(exact, qbinom(q, n, p) / n, pmin(1, pmax(0, p + qnorm(q) * se)))
  list(counts = x, ns = n, centre = p, z = z, phi = mean(w^2), exact = exact, lo95 = end(.025), hi95 = end(.975), lo998 = end(.001), hi998 = end(.999))
}
n <- sapply(1:14, function(j) 12 + (j * j * 17) %% 400)
out <- list(cases = list(of(c(88, 140, 45, 190, 60, 30), c(100, 150, 60, 200, 80, 50)), of(sapply(1:14, function(j) round(n[j] * (5 + (j * 7) %% 20) / 100)), n)))
