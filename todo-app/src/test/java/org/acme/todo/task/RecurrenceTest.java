package org.acme.todo.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        // rule, due, today, next
        "FREQ=DAILY 2026-11-29 2026-11-29 2026-11-30",
        "FREQ=DAILY;INTERVAL=3 2026-11-29 2026-11-29 2026-12-02",
        // It is done early.
        "FREQ=DAILY;INTERVAL=3 2026-12-05 2026-11-29 2026-12-08",
        // It is overdue: the days are still counted from the due date.
        "FREQ=DAILY;INTERVAL=3 2026-11-20 2026-11-29 2026-12-02",
        "FREQ=WEEKLY 2026-11-30 2026-11-29 2026-12-07",
        "FREQ=WEEKLY;BYDAY=MO,TH 2026-11-30 2026-11-30 2026-12-03",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO 2026-11-30 2026-11-30 2026-12-14",
        "FREQ=MONTHLY;BYMONTHDAY=31 2026-01-31 2026-01-31 2026-02-28",
        "FREQ=MONTHLY;BYMONTHDAY=31 2026-02-28 2026-02-28 2026-03-31",
        "FREQ=MONTHLY;BYMONTHDAY=-1 2026-04-30 2026-04-30 2026-05-31",
        "FREQ=YEARLY 2024-02-29 2024-02-29 2025-02-28",
        "FREQ=DAILY;INTERVAL=3;X-FROM=COMPLETION 2026-11-20 2026-11-29 2026-12-02",
        "FREQ=DAILY;INTERVAL=3;X-FROM=COMPLETION 2026-12-05 2026-11-29 2026-12-02",
        "FREQ=DAILY 0001-01-01 2026-11-29 2026-11-30",
      })
  void findsTheNextDay(String rule, LocalDate due, LocalDate today, LocalDate next) {
    assertThat(rule).matches(Recurrence.PATTERN);
    assertThat(Recurrence.next(rule, due, today)).contains(next);
  }

  @Test
  void aTaskWithoutADateStartsToday() {
    LocalDate sunday = LocalDate.of(2026, 11, 29);

    assertThat(Recurrence.next("FREQ=WEEKLY;BYDAY=MO", null, sunday)).contains(sunday.plusDays(1));
  }

  @Test
  void thereIsNoDayAfterTheLastYear() {
    LocalDate last = LocalDate.of(9999, 12, 31);

    assertThat(Recurrence.next("FREQ=DAILY", last, LocalDate.of(2026, 11, 29))).isEmpty();
    assertThat(Recurrence.next("FREQ=YEARLY;INTERVAL=99", last, last)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "FREQ=HOURLY",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=100",
        "FREQ=DAILY;COUNT=3",
        "FREQ=DAILY;BYDAY=MO",
        "FREQ=WEEKLY;BYDAY=1MO",
        "FREQ=MONTHLY;BYMONTHDAY=32",
        "INTERVAL=2;FREQ=DAILY",
        "FREQ=DAILY\n",
        "FREQ=DAILY;X-FROM=DUE"
      })
  void otherRulesAreRefused(String rule) {
    assertThat(rule).doesNotMatch(Recurrence.PATTERN);
  }
}
