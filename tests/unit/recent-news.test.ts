import { expect, test } from "vitest";
import { RecentNews } from "@/app/_domain/inbox/recent-news";

const event = { ticketId: "1", deskId: "d", kind: "comment_added", staffId: null };

function timesAfter(news: RecentNews, at: number): number[] | undefined {
  return news.after(at)?.map((dated) => dated.at);
}

test("what was heard since a page was read is known, and what was before is not", () => {
  const news = new RecentNews(100);
  for (const at of [110, 120, 130]) news.add({ event, at });
  expect(timesAfter(news, 120)).toEqual([120, 130]);
  expect(timesAfter(news, 131)).toEqual([]);
  expect(timesAfter(news, 99)).toBeUndefined();
});

test("so much is kept that a page finds it, and no more", () => {
  const news = new RecentNews(0);
  for (let at = 1; at <= 600; at += 1) news.add({ event, at });
  expect(timesAfter(news, 600)).toEqual([600]);
  expect(timesAfter(news, 101)).toHaveLength(500);
  expect(timesAfter(news, 100)).toBeUndefined();
});

test("nothing is claimed to be known of a time when nobody listened", () => {
  const news = new RecentNews(0);
  news.add({ event, at: 1 });
  news.forget(50);
  expect(timesAfter(news, 1)).toBeUndefined();
  expect(timesAfter(news, 50)).toEqual([]);
});
