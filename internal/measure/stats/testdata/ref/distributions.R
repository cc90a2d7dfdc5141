# R 4.2.2, stats. The quantiles and tails that everything here rests on.
df <- c(1, 2, 3.7, 9.238845, 30, 99, 1499, 100000)
level <- c(0.5, 0.8, 0.95, 0.99, 0.999)
g <- expand.grid(df = df, level = level)
t <- expand.grid(df = df, t = c(-30, -6, -2.5, -0.01))
f <- expand.grid(n = c(2, 10, 194, 1500), k = c(2, 4, 22))
out <- list(df = g$df, level = g$level, t_quantile = qt(1 - (1 - g$level) / 2, g$df),
  levels = level, z_quantile = qnorm(1 - (1 - level) / 2),
  tail_df = t$df, tail_t = t$t, tail_p = 2 * pt(t$t, t$df),
  f_n = f$n, f_k = f$k, f_upper = qf(0.975, f$n - 1, (f$n - 1) * (f$k - 1)), f_lower = qf(0.025, f$n - 1, (f$n - 1) * (f$k - 1)))
