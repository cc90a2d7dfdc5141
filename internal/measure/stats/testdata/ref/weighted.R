# R 4.2.2, survey 4.1.1. Weighted mean of 48 answers with missing ones; weights from 0.3 to 3.
suppressMessages(library(survey))
y <- sapply(1:48, function(i) (i * 4 + (i * i) %/% 7) %% 7 + 1)
w <- sapply(1:48, function(i) 0.3 * ((i * 7) %% 10 + 1))
y[c(5, 21)] <- NA
d <- data.frame(y = y, w = w)[!is.na(y), ]
m <- svymean(~y, svydesign(~1, data = d, weights = ~w))
ci <- confint(m, df = nrow(d) - 1)
out <- list(y = y, w = w, mean = unname(coef(m)), se = as.numeric(SE(m)), lo = ci[1], hi = ci[2], kish = sum(d$w)^2 / sum(d$w^2))
