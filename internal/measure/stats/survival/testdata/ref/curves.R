# R 4.2.2, survival 3.5-3. Kaplan–Meier of the method's example and of tied durations, some cut short, with log–log intervals.
suppressMessages(library(survival))
of <- function(time, ended, level) {
  f <- survfit(Surv(time, ended) ~ 1, conf.type = "log-log", conf.int = level)
  m <- quantile(f, 0.5)
  list(times = time, ended = ended == 1, level = level, time = f$time, risk = f$n.risk, events = f$n.event, censored = f$n.censor, s = f$surv,
    lo = f$lower, hi = f$upper, median = unname(m$quantile), median_lo = unname(m$lower), median_hi = unname(m$upper))
}
i <- 1:90
tied <- 5 * ((i * 37) %% 23) + 5
cut <- as.integer((i * i) %% 4 != 1)
rare <- as.integer((i * 7) %% 10 == 3)
out <- list(curves = list(
  of(c(10, 15, 15, 22, 25, 30, 30, 34, 40, 50), c(1, 1, 0, 1, 1, 1, 0, 1, 0, 1), 0.95),
  of(tied, cut, 0.95), of(tied, cut, 0.8), of(tied, rare, 0.95), of(tied[1:31], rep(1, 31), 0.95)))
