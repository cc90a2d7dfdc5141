# R 4.2.2, stats. Variances by mean squares, the range of true means, and the funnel of means: the five locations of the method's §9, and twelve
# of unlike sizes with ties and missing answers.
five <- list(c(5,6,5,6,7,5,6), c(4,5,4,4,5), c(6,6,7,6,7,6,6,7), c(3,4,5,4,3,4), c(5,5,6,4,5,6,5,5,6,5))
twelve <- lapply(1:12, function(j) { y <- sapply(1:(2 + (j * j) %% 31), function(i) ((i * 5 + (i * i) %/% 3 + j) %% 7 + 1 + (j * 7) %% 5) / 2); y[seq_along(y) %% 11 == 5] <- NA; y })
of <- function(groups) {
  kept <- lapply(groups, function(y) y[!is.na(y)]); k <- length(kept); n <- lengths(kept); N <- sum(n); m <- sapply(kept, mean)
  y <- unlist(kept); g <- factor(rep(seq_along(kept), n)); a <- anova(lm(y ~ g)); msb <- a[1, 3]; msw <- a[2, 3]
  tau2 <- max(0, (msb - msw) / ((N - sum(n^2) / N) / (k - 1))); w <- 1 / (tau2 + msw / n); mu <- sum(w * m) / sum(w)
  z <- (m - mean(y)) / sqrt(msw / n); drawn <- pmin(pmax(z, quantile(z, .1)), quantile(z, .9)); phi <- mean(drawn^2)
  spread <- k >= 10 && k * phi > qchisq(.95, k - 1)
  list(groups = groups, tau2 = tau2, sigma2 = msw, icc = tau2 / (tau2 + msw), mu = mu, se = sqrt(1 / sum(w)),
    range_lo = mu - qnorm(.975) * sqrt(tau2), range_hi = mu + qnorm(.975) * sqrt(tau2),
    centre = mean(y), z = z, phi = phi, spread = spread, adjusted = if (spread) z / sqrt(max(1, phi)) else z,
    lo95 = mean(y) - qnorm(.975) * sqrt(msw / n), hi998 = mean(y) + qnorm(.999) * sqrt(msw / n))
}
out <- list(cases = list(of(five), of(twelve)))
