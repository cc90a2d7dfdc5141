# R 4.2.2, stats. Type 7 quantiles of tied seconds, and the binomial ranks that bound them.
x <- sapply(1:83, function(i) 5 * ((i * 37) %% 29) + (i %% 3))
p <- c(0, 0.05, 0.1, 0.25, 0.5, 0.8, 0.9, 0.95, 0.99, 1)
n <- c(1, 5, 6, 20, 83, 1000, 6000)
chance <- c(0.05, 0.5, 0.9, 0.95)
grid <- expand.grid(n = n, p = chance)
out <- list(x = x, p = p, quantiles = unname(quantile(x, p, type = 7)),
  n = grid$n, chance = grid$p, lower = qbinom(0.025, grid$n, grid$p), upper = qbinom(0.975, grid$n, grid$p) + 1)
