package org.acme.todo.share;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.acme.todo.task.Recurrence;
import org.acme.todo.task.Task;

/** Tasks as events, because many calendars do not show tasks (VTODO) of a feed. */
final class TaskCalendar {
  private static final Pattern LINE_BREAK = Pattern.compile("\\R");

  /** The format allows none but tabs and line breaks. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\t\n]]");

  private TaskCalendar() {}

  /** Open tasks with a due date, as iCalendar. */
  static String of(List<Task> tasks) {
    var calendar = new ICalendar();
    calendar.setProductId("-//acme//Todo//EN");
    calendar.setName("Todo");
    // The name for Apple's, Google's and Microsoft's calendars, which are older than RFC 7986.
    calendar.setExperimentalProperty("X-WR-CALNAME", "Todo");
    tasks.stream()
        .filter(task -> task.due != null && task.completed == null)
        .map(TaskCalendar::event)
        .forEach(calendar::addEvent);
    return Biweekly.write(calendar).go();
  }

  private static VEvent event(Task task) {
    var event = new VEvent();
    event.setUid(task.id.toHexString());
    event.setDateTimeStamp(Date.from(task.created));
    event.setSequence(task.version);
    event.setDateStart(day(task.due));
    event.setSummary(escapable(task.name));
    if (!task.notes.isEmpty()) {
      event.setDescription(escapable(task.notes));
    }
    if (!task.location.isEmpty()) {
      event.setLocation(escapable(task.location));
    }
    if (!task.tags.isEmpty()) {
      event.addCategories(task.tags.stream().map(TaskCalendar::escapable).toList());
    }
    // The stored rule is one of RFC 5545. Nobody knows the next days of the other kind.
    if (task.recurrence != null && !Recurrence.isFromCompletion(task.recurrence)) {
      event.addExperimentalProperty("RRULE", Recurrence.forCalendars(task.recurrence, task.due));
    }
    // Whoever has a task that day is not busy.
    event.setTransparency(true);
    return event;
  }

  /** Some programs take each line break of Unicode for one of the format, which escapes LF only. */
  private static String escapable(String text) {
    return CONTROL.matcher(LINE_BREAK.matcher(text).replaceAll("\n")).replaceAll("");
  }

  private static ICalDate day(LocalDate date) {
    return new ICalDate(
        new DateTimeComponents(date.getYear(), date.getMonthValue(), date.getDayOfMonth()), false);
  }
}
