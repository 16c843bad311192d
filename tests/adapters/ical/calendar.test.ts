// The calendar as another parser reads it: whole days, alarms at the lead times, UIDs that outlive a move.
import * as fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { type CalendarDeadline, calendarText } from "../../../src/adapters/ical/calendar.ts";
import { DEFAULT_LEAD_DAYS } from "../../../src/bot/reminders.ts";
import { day } from "../../support/entries.ts";

const options = { name: "Frister", language: "da", leadDays: DEFAULT_LEAD_DAYS, hour: 9 } as const;
const deadline = (change: Partial<CalendarDeadline> = {}): CalendarDeadline => ({
  subject: "status-report",
  occurrence: "2027",
  revision: 1,
  deadline: day("2027-03-15"),
  summary: "Årlig status til Regionsrådet; frist, med ; , og \\",
  description: "Strategien siger: hvert år.\nRegistreret af enheden. ".repeat(6),
  changedAt: Date.parse("2026-11-25T07:00:00Z"),
  ...change,
});

function read(text: string) {
  const root = new ICAL.Component(ICAL.parse(text));
  return root.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    const alarms = component
      .getAllSubcomponents("valarm")
      .map((alarm) => String(alarm.getFirstPropertyValue("trigger")));
    const stamp = String(component.getFirstPropertyValue("dtstamp"));
    return {
      uid: event.uid,
      start: event.startDate.toString(),
      isDay: event.startDate.isDate,
      summary: event.summary,
      description: event.description,
      sequence: event.sequence,
      alarms,
      stamp,
    };
  });
}

describe("calendarText", () => {
  test("reads back what went in, whatever the characters", () => {
    const [event] = read(calendarText([deadline()], options));
    const { summary, description } = deadline();
    expect(event).toMatchObject({
      summary,
      description,
      start: "2027-03-15",
      isDay: true,
      stamp: "2026-11-25T07:00:00Z",
    });
  });

  test("alarms stand at the lead times at nine: a day before is 15 hours before the day begins", () => {
    const [event] = read(calendarText([deadline()], { ...options, leadDays: [1, 7, 0] }));
    expect(event?.alarms).toEqual(["-P6DT15H", "-PT15H", "PT9H"]);
  });

  test("a move keeps the UID and raises the sequence; two periods are two entries", () => {
    const [before] = read(calendarText([deadline()], options));
    const [after] = read(calendarText([deadline({ deadline: day("2027-04-01"), revision: 3 })], options));
    expect(after).toMatchObject({ uid: before?.uid, start: "2027-04-01", sequence: 2 });
    const both = read(calendarText([deadline(), deadline({ occurrence: "2028" })], options));
    expect(new Set(both.map(({ uid }) => uid)).size).toBe(2);
  });

  test("the day is the day in every time zone of the machine, and lines are no longer than 75 octets", () => {
    const before = process.env["TZ"];
    try {
      for (const zone of ["America/Los_Angeles", "Pacific/Auckland", "Europe/Copenhagen"]) {
        process.env["TZ"] = zone;
        const text = calendarText([deadline()], options);
        expect(text).toContain("DTSTART;VALUE=DATE:20270315\r\n");
        expect(text).toContain("DTSTAMP:20261125T070000Z");
        for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      }
    } finally {
      if (before === undefined) delete process.env["TZ"];
      else process.env["TZ"] = before;
    }
  });

  test("every deadline, lead and hour reads back: day, alarms at the hour of the lead's day, nothing broken", () => {
    const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 120 });
    const one = fc.record({
      subject: fc.stringMatching(/^[a-z][a-z0-9-]{0,30}$/),
      occurrence: fc.stringMatching(/^20[0-9]{2}(-[0-9]{2})?$/),
      revision: fc.integer({ min: 1, max: 40 }),
      deadline: fc
        .date({ min: new Date("2024-01-01"), max: new Date("2040-12-31"), noInvalidDate: true })
        .map((date) => day(date.toISOString().slice(0, 10))),
      summary: text,
      description: text,
      changedAt: fc.integer({ min: Date.parse("2026-01-01"), max: Date.parse("2040-01-01") }),
    });
    const leads = fc.uniqueArray(fc.integer({ min: 0, max: 366 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 5 }), leads, fc.nat(23), (deadlines, leadDays, hour) => {
        const written = calendarText(deadlines, { ...options, leadDays, hour });
        expect(written.endsWith("END:VCALENDAR")).toBe(true);
        expect(written.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
        const events = read(written);
        expect(events).toHaveLength(deadlines.length);
        for (const [at, event] of events.entries()) {
          const wanted = deadlines[at];
          expect(event.start).toBe(wanted?.deadline);
          expect(event.isDay).toBe(true);
          expect(event.uid).toBe(`${wanted?.subject}-${wanted?.occurrence}@vindrose`);
          expect(event.summary).toBe(wanted?.summary);
          const seconds = event.alarms.map((alarm) => ICAL.Duration.fromString(alarm).toSeconds());
          expect([...seconds].sort((a, b) => a - b)).toEqual(
            [...leadDays].sort((a, b) => b - a).map((lead) => hour * 3600 - lead * 86_400),
          );
        }
      }),
      { numRuns: 80 },
    );
  });

  test("an empty feed is a calendar nevertheless", () => {
    expect(read(calendarText([], options))).toEqual([]);
  });
});
