// The milestones of a programme of twelve months: what, who, done when, and where each lies. The words are ours and stay editable.

import type { Months } from './programme.ts';

/** Where a milestone lies: before kick-off in months (-4 to 0), in days of the first month, in days of a year to be scaled, or in days after the end. */
export type RoadmapPlace =
  | { readonly part: 'run-in'; readonly from: number; readonly to: number }
  | { readonly part: 'first-month'; readonly from: number; readonly to: number }
  | { readonly part: 'year'; readonly from: number; readonly to: number }
  | { readonly part: 'after'; readonly from: number; readonly to: number };

export type Milestone = {
  readonly key: string;
  readonly title: string;
  readonly owner: string;
  readonly doneWhen: string;
  readonly place: RoadmapPlace;
  /** May be shortened in time but never skipped. */
  readonly must?: true;
  /** Left out of programmes shorter than this. */
  readonly fromMonths?: Months;
  /** Needs this many working days, whatever the calendar says. */
  readonly workingDays?: number;
};

/** `{junior}` and `{senior}` stand for the programme's own words. In the order of their beginnings. */
export const milestones: readonly Milestone[] = [
  {
    key: 'purpose',
    title: 'Agree purpose, aims and what stays confidential',
    owner: 'Programme owner and you',
    doneWhen: 'the brief is signed off and the people who take concerns are named',
    place: { part: 'run-in', from: -4, to: -2 },
  },
  {
    key: 'interest',
    title: 'Find interest: information talks and sign-up',
    owner: 'You',
    doneWhen: 'enough people for both seats, and you know how they heard of it',
    place: { part: 'run-in', from: -3, to: -1 },
  },
  {
    key: 'free-choice',
    title: 'Hear each {junior} alone: is this their own choice?',
    owner: 'You',
    doneWhen: 'every {junior} said yes to you alone',
    place: { part: 'run-in', from: -2, to: -1 },
    must: true,
  },
  {
    key: 'confidence',
    title: 'Explain what stays confidential, and its limits',
    owner: 'You',
    doneWhen: 'everyone heard it before being asked anything personal',
    place: { part: 'run-in', from: -2, to: -1 },
    must: true,
  },
  {
    key: 'profiles',
    title: 'Profiles, readiness talks and time agreed with managers',
    owner: 'You',
    doneWhen: 'the essentials are verified for everyone',
    place: { part: 'run-in', from: -2, to: -0.5 },
  },
  {
    key: 'training',
    title: 'Training for both seats',
    owner: 'You',
    doneWhen: 'nobody starts without it',
    place: { part: 'run-in', from: -1.5, to: 0 },
    must: true,
  },
  {
    key: 'match',
    title: 'Match round: propose, look again, decide whom to ask',
    owner: 'You',
    doneWhen: 'you can say for each pair why',
    place: { part: 'run-in', from: -1, to: -0.6 },
  },
  {
    key: 'answers',
    title: 'Ask people: at least five working days for each {junior} to answer',
    owner: 'You',
    doneWhen: 'everyone answered, and those still to place were spoken to',
    place: { part: 'run-in', from: -0.6, to: -0.25 },
    must: true,
    workingDays: 5,
  },
  {
    key: 'kick-off',
    title: 'Kick-off, and one whole meeting only to get to know each other',
    owner: 'The pairs',
    doneWhen: 'each pair has met',
    place: { part: 'first-month', from: 0, to: 6 },
  },
  {
    key: 'agreement',
    title: 'Agreement in force; first check-in with each person alone',
    owner: 'The pairs and you',
    doneWhen: 'both acknowledged it, and both were heard by day 30',
    place: { part: 'first-month', from: 14, to: 29 },
  },
  {
    key: 'goals',
    title: 'Goals in both directions; the time to leave without fault ends on day 60',
    owner: 'The pairs and you',
    doneWhen: 'at least one goal for each seat',
    place: { part: 'year', from: 30, to: 59 },
  },
  {
    key: 'reflection-1',
    title: 'First reflective sessions, first circle, first pulse',
    owner: 'You',
    doneWhen: 'promises are written down',
    place: { part: 'year', from: 56, to: 111 },
    fromMonths: 6,
  },
  {
    key: 'check-in-90',
    title: 'Second check-in with each person alone, where no session lies within three weeks',
    owner: 'You',
    doneWhen: 'everyone without a session near it was heard',
    place: { part: 'year', from: 87, to: 93 },
    fromMonths: 6,
  },
  {
    key: 'exchange',
    title: 'Exchange in practice, such as half a day of shadowing',
    owner: 'The pairs',
    doneWhen: 'ideas are passed on',
    place: { part: 'year', from: 91, to: 151 },
  },
  {
    key: 'check-in-150',
    title: 'Third check-in with each person alone, where no session lies within three weeks',
    owner: 'You',
    doneWhen: 'everyone without a session near it was heard',
    place: { part: 'year', from: 147, to: 153 },
    fromMonths: 9,
  },
  {
    key: 'midpoint',
    title: 'Midpoint: reflective sessions, circle, pulse; look again at goals and agreement',
    owner: 'Everyone',
    doneWhen: 'people know what was heard and what was done about it',
    place: { part: 'year', from: 147, to: 209 },
  },
  {
    key: 'follow-through',
    title: 'Do leaders follow through? Experts against hasty conclusions',
    owner: 'You and the programme owner',
    doneWhen: 'promises are kept or given a new date',
    place: { part: 'year', from: 182, to: 242 },
    fromMonths: 6,
  },
  {
    key: 'reflection-3',
    title: 'Last reflective sessions, circle and pulse; begin to wind down',
    owner: 'You',
    doneWhen: 'each pair agreed when it ends',
    place: { part: 'year', from: 245, to: 293 },
    fromMonths: 9,
  },
  {
    key: 'evidence',
    title: 'Goals looked back on; who would like to be recognised, and how',
    owner: 'You and the programme owner',
    doneWhen: 'each yes to recognition is stored',
    place: { part: 'year', from: 273, to: 333 },
  },
  {
    key: 'closing',
    title: 'Closing sessions, evaluation and a celebration',
    owner: 'Everyone',
    doneWhen: 'every pair has ended well',
    place: { part: 'year', from: 334, to: 363 },
  },
  {
    key: 'lessons',
    title: 'Lessons, deletions, hand-over, next cohort',
    owner: 'You',
    doneWhen: 'what had to be deleted is deleted',
    place: { part: 'after', from: 0, to: 30 },
  },
];
