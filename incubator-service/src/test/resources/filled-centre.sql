-- ${divisions} divisions with 100 initiatives each, on 27 November 2026: what a centre has read of
-- them after four years. Two in five initiatives are of this year; of the others most are used,
-- and those that are not are stopped.
create temporary table d as
select n, 'division-' || n as division, 'division.division-' || n as stream
  from generate_series(1, ${divisions}) n;

create temporary table i as
select g as n, division, stream, 'initiative-' || g as initiative, g % 5 < 2 as recent,
       case when g % 5 < 2 then date '2026-11-27' - g * 7919 % 360
            else date '2023-01-02' + g * 7919 % 700 end as launched_on,
       g % 5 in (2, 3) or g % 50 = 0 as used, g % 5 = 4 as stopped,
       words[1 + g % 10] || ' ' || words[1 + g / 10 % 10] || ' ' || g as title
  from generate_series(1, ${divisions} * 100) g join d on d.n = 1 + g % ${divisions}
 cross join (select array['Clefs perdues', 'Guichet', 'Bulletins sans papier', 'Rendez-vous',
                          'Abri à vélos', 'Bornes d’accueil', 'Tableau des absences', 'Cantine',
                          'Courriers', 'Salles de réunion'] as words) w;

create temporary table e as
select n * 4 + k as n, division, initiative, used, stopped, k,
       ('00000000-0000-4000-8000-' || lpad((n * 4 + k)::text, 12, '0'))::uuid as expense_id,
       least(launched_on + 20 * k, date '2026-11-27') as spent_on,
       1000 + n * 31 % 90000 as cents, (n + k) % 3 as half_days
  from i cross join generate_series(0, 3) k;

create temporary table u as
select n * 4 + k as n, division, initiative, k,
       ('00000000-0000-4000-8001-' || lpad((n * 4 + k)::text, 12, '0'))::uuid as evidence_id,
       least(launched_on + 90 * (k + 1), date '2026-11-26') as measured_on,
       n % 40 + 5 * k as users,
       (array['DECLARED', 'MEASURED', 'CONFIRMED'])[1 + (n + k) % 3] as level
  from i cross join generate_series(0, 2) k where used or n % 11 = 0;

insert into division
    (division, stream, dissatisfaction, source_digest, admitted_on, made_up)
select division, stream, n % 100, 'source', date '2022-12-01' + n % 300, '{}' from d;
insert into subscription (stream, hash, position, signed_head, watermark, quarantined,
                          quarantined_at)
select stream, sha256(stream::bytea), 1000, 1000 + (n % 97 = 0)::integer, timestamptz '2026-11-27',
       case when n % 331 = 0 then 'chain-broken' end,
       case when n % 331 = 0 then timestamptz '2026-11-20' end from d;
insert into division_key (division, key_id, public_key, registered_on)
select division, 'key-' || n, 'x', date '2023-01-01' from d where n % 100 > 0;
insert into division_manager_engagement
select division, 400, 40, n % 20, n % 30, date '2026-10-01' from d where n % 20 > 0;
insert into review_division (division, stream, watermark)
select division, stream, timestamptz '2026-11-27' - (n % 50 = 0)::integer * interval '5 days'
  from d;
insert into reachable_day
select stream, date '2026-10-28' + k from d cross join generate_series(0, 29) k;
insert into dead_letter_message (stream, position, id, type, subject, time, data, reason)
select stream, k, gen_random_uuid(), 'x', 'initiative-' || n, now(), '\x00', 'invalid'
  from d cross join generate_series(1, 3) k where n % 200 = 0;

insert into free_text (stream, digest, salt, text)
select stream, 'title-' || n, 'x', title from i
union all
select stream, 'hurts-' || n, 'x', 'On saisit deux fois ' || lower(title) from i
union all
select stream, 'obstacle-' || n, 'x', 'Aucun compte pour ' || lower(title) from i where n % 3 = 0
union all
select stream, 'lesson-' || n, 'x', 'Demander d’abord à qui attend ' || lower(title)
  from i where n % 4 = 3;
insert into initiative
    (division, initiative, stream, title_digest, kind, launched_on, stage, stopped, made_up)
select division, initiative, stream, 'title-' || n,
       (array['IMPROVEMENT', 'PROTOTYPE'])[1 + n % 2], launched_on,
       (array['IDEA', 'PILOT', 'GROWTH', 'CONSOLIDATION', 'INTEGRATED'])[1 + n % 5], stopped, '{}'
  from i;
insert into used_product (division, initiative, evidence_id, measured_on)
select division, initiative, evidence_id, measured_on from u where k = 0;

insert into review_initiative
    (division, initiative, changes, reviewed, next_due_on, next_warning_on, next_due_expense)
select division, initiative, 4, 4,
       case when recent then least(launched_on + interval '12 months 1 day', date '2027-11-20') end,
       case when recent then date '2027-06-01' end,
       case when recent then ('00000000-0000-4000-8000-' || lpad((n * 4)::text, 12, '0'))::uuid end
  from i;
update review_initiative set next_due_on = date '2026-11-28' where next_due_on <= '2026-11-27';
insert into review_expense
    (expense_id, division, initiative, spent_on, cents, half_days, imported)
select expense_id, division, initiative, spent_on, cents, half_days, n % 10 = 0 from e;
insert into review_evidence (evidence_id, division, initiative, measured_on, users, level)
select evidence_id, division, initiative, measured_on, users, level from u;
insert into warning
    (expense_id, month, division, initiative, use_by, warned_on, policy_version)
select expense_id, month, division, initiative, (spent_on + interval '12 months')::date,
       (spent_on + month * interval '1 month')::date, 1
  from e cross join unnest(array[9, 11]) month
 where k = 0 and not used and spent_on + month * interval '1 month' <= date '2026-11-27';
insert into stop
    (stop_id, division, initiative, expense_id, spent_on, use_by, due_on, reason, decided_at,
     explanation, applied_at, effective_on, effect_known_at, reinstated_at, reinstated_reason,
     reinstated_because)
select ('00000000-0000-4000-8002-' || lpad(n::text, 12, '0'))::uuid, division, initiative,
       expense_id, spent_on, due_on - 1, due_on,
       'NOT_USED', decided_at,
       json_build_object(
           'division', division, 'initiative', initiative, 'stopId',
           ('00000000-0000-4000-8002-' || lpad(n::text, 12, '0'))::uuid, 'expense',
           json_build_object(
               'expenseId', expense_id, 'spentOn', spent_on, 'amount',
               json_build_object('money', json_build_object('cents', cents, 'currency', 'EUR'),
                                 'time', json_build_object('halfDays', half_days)),
               'imported', false, 'reversed', false),
           'useBy', due_on - 1, 'dueOn', due_on, 'reason', 'NOT_USED', 'evidenceSeen', '[]'::json,
           'watermark', due_on || 'T09:00:00Z', 'silentDays', 0, 'policyVersion', 1,
           'decidedAt', due_on || 'T10:00:00Z'),
       case when n % 997 > 0 then decided_at + n % 50000 * interval '1 ms' end,
       case when n % 997 > 0 then due_on end,
       case when n % 997 > 0 then decided_at + n % 90000 * interval '1 ms' end,
       case when n % 8 = 0 then decided_at + interval '3 days' end,
       case when n % 8 = 0 then 'EVIDENCE' end,
       case when n % 8 = 0 then gen_random_uuid() end
  from (select e.*, (spent_on + interval '12 months 1 day')::date as due_on,
               (spent_on + interval '12 months 1 day') at time zone 'UTC' as decided_at from e) e
 where k = 0 and stopped;

insert into control_initiative
select division, initiative, 500000, 40, sum(cents), sum(half_days), 0
  from e group by division, initiative;
insert into control_expense
    (expense_id, ordinal, division, initiative, cents, half_days, spent_on, recorded_on,
     arrived_on, flags, granted_cents, granted_half_days, spent_cents, spent_half_days,
     construction_cents, score, signals, looks, samples, open_findings, closed_findings, taken_by,
     taken_on)
select expense_id, row_number() over (order by spent_on, n), division, initiative, cents,
       half_days, spent_on, spent_on + 1, spent_on + 1, '{}', 500000, 40, cents, half_days, 0,
       case when n % 5 = 0 then 10 + n % 8 * 5 else 0 end,
       case when n % 5 = 0 then array['LARGE', 'LATE'] else '{}' end,
       (n % 25 = 0)::integer, (n % 80 = 0)::integer, (n % 400 = 1)::integer,
       (n % 100 = 2)::integer,
       case when n % 9000 = 5 then 'eva' end, case when n % 9000 = 5 then date '2026-11-20' end
  from e;
insert into control_evidence
    (evidence_id, ordinal, division, initiative, measured_on, recorded_on, users, level, flags,
     score, signals, looks)
select evidence_id, row_number() over (order by measured_on, n), division, initiative,
       measured_on, measured_on + 1, users, level, '{}', case when n % 6 = 0 then 35 else 0 end,
       case when n % 6 = 0 then array['LARGE_JUMP', 'ROUND_FIGURE'] else '{}' end,
       (n % 30 = 0)::integer
  from u where level <> 'DECLARED';
insert into control_division (division, expenses, cents, half_days, evidence)
select division, count(*), sum(cents), sum(half_days),
       (select count(*) from control_evidence v where v.division = e.division)
  from e group by division;
insert into control_use (division, evidence_id, initiative, used_on)
select division, evidence_id, initiative, measured_on from u where users > 0;
insert into control_first_use
select division, initiative, min(used_on) from control_use group by division, initiative;
insert into control_finding
    (finding_id, expense_id, division, initiative, ground, opened_on, due_on, opened_by, answers,
     answered_on, closed_on, outcome)
select gen_random_uuid(), expense_id, division, initiative, 'UNPROVEN',
       date '2026-10-01' + n % 50, date '2026-10-31' + n % 50, 'eva', n % 2,
       case when n % 2 = 1 then date '2026-11-26' end, null, null
  from e where n % 400 = 1
union all
select gen_random_uuid(), expense_id, division, initiative, 'MISSTATED', spent_on + 30,
       spent_on + 60, 'eva', 1, spent_on + 40, least(spent_on + 50, date '2026-11-26'),
       'EXPLAINED'
  from e where n % 100 = 2;
insert into control_sample
    (sample_id, seed, spent_from, spent_to, size, up_to, population, fingerprint, expenses,
     drawn_on)
select gen_random_uuid(), k, date '2025-01-01', date '2026-01-01', 20, 1000, 900, 'x',
       array(select expense_id from e where n between 4 * k and 4 * k + 19),
       date '2026-01-01' + k * 3 from generate_series(1, 100) k;

insert into generalization_initiative
    (division, initiative, launched_on, irritant_id, users, measured_on, most_users, cents,
     half_days, arrival)
select i.division, i.initiative, i.launched_on,
       case when i.n % 20 > 0
            then ('00000000-0000-4000-8003-' || lpad(i.n::text, 12, '0'))::uuid end,
       coalesce(m.users, 0), m.measured_on, coalesce(m.users, 0), 90000, 8, i.n
  from i left join u m on m.division = i.division and m.initiative = i.initiative and m.k = 2;
insert into generalization_irritant
    (irritant_id, division, category, tags, hurts_digest, corroborations, reported_on, stream)
select ('00000000-0000-4000-8003-' || lpad(n::text, 12, '0'))::uuid, division,
       (array['WAITING', 'ERROR', 'EXTRA_COST', 'WASTE'])[1 + n % 4], '{}', 'hurts-' || n, n % 7,
       launched_on - 10, stream from i where n % 20 > 0;
insert into generalization_measure
    (evidence_id, division, initiative, measured_on, users, level)
select evidence_id, division, initiative, measured_on, users, level from u;
insert into generalization_case
    (case_id, division, initiative, reason, evidence_id, measured_on, users, policy_version,
     opened_on, standing)
select ('00000000-0000-4000-8004-' || lpad(n::text, 12, '0'))::uuid, division, initiative,
       'USERS', evidence_id, measured_on, users, 1, measured_on,
       case when n % 9 = 0 then 'OPEN' else 'GENERALIZED' end
  from u where k = 2 and users >= 46;
insert into proposal
    (proposal_id, case_id, division, initiative, target, proposed_on, answer, answered_on)
select gen_random_uuid(), case_id, division, initiative,
       'division-' || 1 + (users * 7 + k * 13) % ${divisions}, opened_on + 30,
       case k when 1 then 'NONE' else 'ADOPTED' end,
       case when k > 1 then opened_on + 60 end
  from generalization_case cross join generate_series(1, 3) k where standing = 'GENERALIZED';
insert into agenda_item
    (item_id, kind, case_id, division, initiative, added_on, outcome, yes, no, employees, users,
     meeting_on, policy_version, decided_at, decided_by)
select gen_random_uuid(), 'CASE', case_id, division, initiative, opened_on, 'ACCEPTED', 3, 0, 1,
       1, opened_on + 20, 1, opened_on + 20, 'eva'
  from generalization_case where standing = 'GENERALIZED'
union all
select gen_random_uuid(), 'CASE', case_id, division, initiative, opened_on, null, null, null,
       null, null, null, null, null, null
  from generalization_case where standing = 'OPEN';

insert into obstacle
    (division, obstacle_id, initiative, stream, kind, what_digest, met_on, answers)
select division, ('00000000-0000-4000-8005-' || lpad(n::text, 12, '0'))::uuid, initiative, stream,
       (array['PURCHASING', 'IT', 'IT', 'HR', 'COMMUNICATION', 'RULE'])[1 + n / 3 % 6],
       'obstacle-' || n, launched_on, n % 2 from i where n % 3 = 0;

insert into funding_movement
    (movement_id, kind, division, from_account, to_account, cents, half_days, year, on_day,
     recorded_on, event_index)
select m.*, m.on_day, row_number() over (order by m.on_day) from (
    select gen_random_uuid(), kind, division, from_account, to_account, 40000000, 3000, year,
           make_date(year, 1, 10) as on_day
      from d cross join generate_series(2023, 2026) year
     cross join (values ('ALLOCATED', 'director', 'underway'), ('RECEIVED', 'underway', 'envelope'))
           as k (kind, from_account, to_account) where n % 90 > 0
    union all
    select gen_random_uuid(), 'GRANTED', division, 'envelope', 'grant:' || initiative, 500000,
           40, extract(year from launched_on)::integer, launched_on from i
    union all
    select expense_id, 'SPENT', division, 'grant:' || initiative, 'spent:' || initiative, cents,
           half_days, extract(year from spent_on)::integer, spent_on from e) m;
insert into funding_account
select division, account, sum(cents), sum(half_days) from (
    select division, from_account as account, -cents as cents, -half_days as half_days
      from funding_movement
    union all
    select division, to_account, cents, half_days from funding_movement) legs
 group by division, account;
insert into funding_total
select division, year, case when to_account like '%:%' then split_part(to_account, ':', 2)
                            else '' end, kind, sum(cents), sum(half_days)
  from funding_movement group by 1, 2, 3, 4;
insert into funding_year
select division, year, kind, sum(cents), sum(half_days) from funding_movement group by 1, 2, 3;
insert into funding_grant
    (grant_id, division, initiative, round, kind, granted_on, term, granted_cents,
     granted_half_days)
select gen_random_uuid(), division, initiative, 1, 'FIRST', launched_on, launched_on + 180,
       500000, 40 from i;
insert into withdrawal_pending
select division, gen_random_uuid(), 2026, 100000, 10, date '2026-11-01' from d where n % 150 = 0;

insert into search_entry
    (kind, division, id, stream, digests, happened_on, used_on, news, words)
select kind, division, id, stream, digests, on_day, used_on, row_number() over (order by on_day),
       setweight(stems(title), 'A') || stems(words) from (
    select 'INITIATIVE' as kind, division, initiative as id, stream,
           array['title-' || n, 'hurts-' || n] as digests, launched_on as on_day,
           case when used then launched_on + 90 end as used_on, title, title || ' essai' as words
      from i
    union all
    select 'LESSON', division, initiative, stream, array['title-' || n, 'x', 'lesson-' || n],
           launched_on + 60, null, title, 'Demander d’abord à qui attend' from i where n % 4 = 3
    union all
    select 'IRRITANT', division, '00000000-0000-4000-8003-' || lpad(n::text, 12, '0'), stream,
           array['hurts-' || n, 'hurts-' || n], launched_on - 10, null,
           'On saisit deux fois ' || lower(title), 'trop long' from i where n % 20 > 0) s;

insert into division_candidate
select 'candidate-' || k, k, 'source', date '2026-11-01' from generate_series(1, 20) k;
insert into office (office, name_digest, listed_on)
select 'office-' || k, 'x', date '2024-01-01' from generate_series(1, 10) k;
insert into redaction (digest, redacted_on, person)
select 'redacted-' || k, date '2026-01-01' + k, 'eva' from generate_series(1, 60) k;
insert into portfolio_file
    (digest, lines, malformed, admitted, allocated_cents, allocated_half_days, brought_by,
     brought_on)
select lpad(k::text, 64, '0'), 5000, 3, 40, 100, 1, 'eva', date '2026-01-01' + k
  from generate_series(1, 60) k;
insert into person (id, name) select 'person-' || k, 'Personne ' || k
  from generate_series(1, 500) k;
insert into saved_search (search_id, person, name, q, saved_on, seen)
select gen_random_uuid(), 'ada', 'Recherche ' || k, (array['guichet', 'courriers', 'vélos'])[k],
       date '2026-01-01', (select max(news) - 5000 from search_entry)
  from generate_series(1, 3) k;
insert into webhook (webhook_id, address, kinds, divisions, state, secret, registered_by)
select ('00000000-0000-4000-8006-' || lpad(k::text, 12, '0'))::uuid, 'https://example.org/' || k,
       array['FUNDING_STOPPED'], '{}', 'PAUSED', 'x', 'ada' from generate_series(1, 5) k;
insert into webhook_delivery
    (webhook_id, event_id, kind, path, occurred_at, state, attempts, next_try)
select webhook_id, gen_random_uuid(), 'FUNDING_STOPPED', '/stops', timestamptz '2026-11-01',
       'DELIVERED', 1, null from webhook cross join generate_series(1, 4000);
