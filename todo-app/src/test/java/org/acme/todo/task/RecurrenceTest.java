package org.acme.todo.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
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

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        // rule, due, rule of the next task
        "FREQ=MONTHLY 2027-01-31 FREQ=MONTHLY;BYMONTHDAY=31",
        "FREQ=MONTHLY 2027-01-28 FREQ=MONTHLY",
        "FREQ=MONTHLY;INTERVAL=2 2026-12-29 FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=29",
        "FREQ=YEARLY 2028-02-29 FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=29",
        "FREQ=YEARLY 2027-12-31 FREQ=YEARLY",
        "FREQ=YEARLY;INTERVAL=9 2028-02-29 FREQ=YEARLY;INTERVAL=9",
        "FREQ=MONTHLY;BYMONTHDAY=31 2027-02-28 FREQ=MONTHLY;BYMONTHDAY=31",
        "FREQ=MONTHLY;X-FROM=COMPLETION 2027-01-31 FREQ=MONTHLY;X-FROM=COMPLETION",
      })
  void aDayThatNotAllMonthsHaveIsKept(String rule, LocalDate due, String following) {
    assertThat(Recurrence.following(rule, due)).isEqualTo(following).matches(Recurrence.PATTERN);
  }

  @Test
  void aBirthdayOfALeapDayIsOneAgain() {
    LocalDate leapDay = LocalDate.of(2028, 2, 29);
    String rule = Recurrence.following("FREQ=YEARLY", leapDay);

    LocalDate due = leapDay;
    for (int i = 0; i < 4; i++) {
      due = Recurrence.next(rule, due, leapDay).orElseThrow();
    }

    assertThat(due).isEqualTo("2032-02-29");
  }

  /** RFC 5545 leaves out months without the day; here their last day takes the place. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "FREQ=MONTHLY 2027-01-15 FREQ=MONTHLY",
        "FREQ=MONTHLY 2027-01-30 FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1",
        "FREQ=MONTHLY;BYMONTHDAY=31 2027-02-28 FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1",
        "FREQ=MONTHLY;BYMONTHDAY=3 2027-02-03 FREQ=MONTHLY;BYMONTHDAY=3",
        "FREQ=YEARLY 2028-02-29 FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=28,29;BYSETPOS=-1",
      })
  void calendarsGetADayInEachMonth(String rule, LocalDate due, String written) throws Exception {
    assertThat(Recurrence.forCalendars(rule, due)).isEqualTo(written);
    RecurrenceRuleIterator days =
        new RecurrenceRule(written)
            .iterator(new DateTime(due.getYear(), due.getMonthValue() - 1, due.getDayOfMonth()));
    days.nextMillis();
    DateTime second = days.nextDateTime();
    assertThat(Recurrence.next(Recurrence.following(rule, due), due, due))
        .contains(LocalDate.of(second.getYear(), second.getMonth() + 1, second.getDayOfMonth()));
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
