# R 4.2.2, stats. Score intervals of shares, and adjusted p-values.
k <- c(0, 1, 3, 17, 59, 60, 412, 1); n <- c(12, 12, 7, 40, 60, 60, 480, 100000)
ends <- function(level) t(mapply(function(k, n) suppressWarnings(prop.test(k, n, conf.level = level, correct = FALSE))$conf.int, k, n))
p <- c(0.04, 0.2, 0.2, 1e-9, 0.013, 0.9, 0.04, 0.5, 0.0301)
out <- list(k = k, n = n, ends_95 = ends(0.95), ends_80 = ends(0.8), p = p, holm = p.adjust(p, "holm"), bh = p.adjust(p, "BH"))
