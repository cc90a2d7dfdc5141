# R 4.2.2. First-contact resolution by case: contacts of one customer on one topic, chained while no more than seven days lie between,
# cases left out that may still go on at the end of the log. A log of 400 contacts with days that tie and customers that are missing.
i <- 1:400
customer <- (i * 37 + (i * i) %/% 5) %% 60
topic <- (i * 7 + i %/% 9) %% 3
day <- (i * 11 + (i * i) %/% 7) %% 120
customer[i %% 41 == 0] <- NA
end <- max(day)
of <- function(window) {
  ok <- !is.na(customer)
  cases <- unlist(lapply(split(day[ok], list(customer[ok], topic[ok]), drop = TRUE), function(d) {
    d <- sort(d); case <- cumsum(c(TRUE, diff(d) > window))
    lapply(split(d, case), function(x) c(n = length(x), last = max(x)))
  }), recursive = FALSE)
  n <- sapply(cases, `[[`, "n"); closed <- sapply(cases, `[[`, "last") + window <= end
  once <- sum(n[closed] == 1); k <- sum(closed); ci <- prop.test(once, k, correct = FALSE)$conf.int
  list(cases = length(n), closed = k, once = once, share = once / k, lo = ci[1], hi = ci[2])
}
out <- list(customer = customer, topic = topic, day = day, week = of(7))
