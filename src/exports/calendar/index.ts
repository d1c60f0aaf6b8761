/** Dates as a calendar file (RFC 5545), made where it is asked for. Pure: the moment it is made is an argument. */
export { type CalendarEvent, type CalendarOptions, calendarOf } from './calendar.ts';
export { type DatesContext, datesThatMatter, newestDate } from './dates.ts';
export {
  type EventContext,
  type RenewalDates,
  renewalEvents,
  type ThresholdWarning,
  thresholdEvents,
} from './events.ts';
