package org.acme.todo.task;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/** The days on which a task recurs: a part of the rules (RRULE) of RFC 5545. */
public final class Recurrence {
  /** Parts in one order only, so that equal rules are equal texts. */
  public static final String PATTERN =
      "^FREQ=(?:(?:DAILY|YEARLY)(?:;INTERVAL=[1-9][0-9]?)?"
          + "|WEEKLY(?:;INTERVAL=[1-9][0-9]?)?"
          + "(?:;BYDAY=(?:MO|TU|WE|TH|FR|SA|SU)(?:,(?:MO|TU|WE|TH|FR|SA|SU)){0,6})?"
          + "|MONTHLY(?:;INTERVAL=[1-9][0-9]?)?(?:;BYMONTHDAY=(?:-1|[1-9]|[12][0-9]|3[01]))?)"
          + "(?:;X-FROM=COMPLETION)?$";

  public static final String DESCRIPTION =
      "When the task comes again after it was completed: an RRULE of RFC 5545 with FREQ, INTERVAL,"
          + " BYDAY of a week and BYMONTHDAY of a month, in this order. The days are counted from the"
          + " due date, or with X-FROM=COMPLETION from the day of completion.";

  static final String EXAMPLE = "FREQ=WEEKLY;BYDAY=MO";

  private static final String FROM_COMPLETION = ";X-FROM=COMPLETION";

  /** The next day is searched from here: of tasks that are overdue for longer, nobody knows it. */
  private static final int MAX_OVERDUE_YEARS = 10;

  private static final int MAX_YEAR = 9999;

  /** Not all months have these days. */
  private static final int FIRST_RARE_DAY = 29;

  private static final int MONTHS = 12;

  private static final Pattern WITHOUT_DAY =
      Pattern.compile("FREQ=(?<frequency>MONTHLY|YEARLY)(?:;INTERVAL=(?<interval>\\d+))?");

  private static final Pattern RARE_DAY = Pattern.compile("BYMONTHDAY=(29|30|31)");

  private Recurrence() {}

  public static boolean isFromCompletion(String rule) {
    return rule.endsWith(FROM_COMPLETION);
  }

  /**
   * The first day of a rule after the due date and after today; empty if it is too far away.
   *
   * @param rule matches {@link #PATTERN}
   * @param due null for a task without a date
   */
  static Optional<LocalDate> next(String rule, LocalDate due, LocalDate today) {
    LocalDate oldest = today.minusYears(MAX_OVERDUE_YEARS);
    boolean fromToday = due == null || isFromCompletion(rule);
    LocalDate start = fromToday ? today : due.isBefore(oldest) ? oldest : due;
    LocalDate last = start.isBefore(today) ? today : start;
    RecurrenceRuleIterator days = days(rule.replace(FROM_COMPLETION, ""), start);
    while (days.hasNext()) {
      DateTime day = days.nextDateTime();
      if (day.getYear() > MAX_YEAR) {
        break;
      }
      LocalDate next = LocalDate.of(day.getYear(), day.getMonth() + 1, day.getDayOfMonth());
      if (next.isAfter(last)) {
        return Optional.of(next);
      }
    }
    return Optional.empty();
  }

  /**
   * The rule of the next task. It names the day of the due date if not all months have it, because
   * otherwise a task of the 31st would be one of the 28th for ever after February.
   *
   * @param due null for a task without a date
   */
  static String following(String rule, LocalDate due) {
    Matcher parts = WITHOUT_DAY.matcher(rule);
    if (due == null || due.getDayOfMonth() < FIRST_RARE_DAY || !parts.matches()) {
      return rule;
    }
    boolean isYearly = parts.group("frequency").equals("YEARLY");
    if (isYearly && due.getMonth() != Month.FEBRUARY) {
      return rule;
    }
    int interval = parts.group("interval") == null ? 1 : Integer.parseInt(parts.group("interval"));
    int months = isYearly ? interval * MONTHS : interval;
    String named =
        "FREQ=MONTHLY"
            + (months == 1 ? "" : ";INTERVAL=" + months)
            + ";BYMONTHDAY="
            + due.getDayOfMonth();
    return named.matches(PATTERN) ? named : rule;
  }

  /**
   * The rule for programs that leave out months without the day, as RFC 5545 has it. It has the
   * last of the days up to it that a month has.
   */
  public static String forCalendars(String rule, LocalDate due) {
    String named = following(rule, due);
    Matcher day = RARE_DAY.matcher(named);
    if (!day.find()) {
      return named;
    }
    String days =
        IntStream.rangeClosed(FIRST_RARE_DAY - 1, Integer.parseInt(day.group(1)))
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(","));
    return day.replaceFirst("BYMONTHDAY=" + days + ";BYSETPOS=-1");
  }

  private static RecurrenceRuleIterator days(String rule, LocalDate start) {
    try {
      // RFC 7529: in a month without a 31st, its last day takes the place.
      return new RecurrenceRule("RSCALE=GREGORIAN;" + rule + ";SKIP=BACKWARD")
          .iterator(
              new DateTime(start.getYear(), start.getMonthValue() - 1, start.getDayOfMonth()));
    } catch (InvalidRecurrenceRuleException e) {
      throw new IllegalStateException("The rule was checked before it was stored", e);
    }
  }
}
