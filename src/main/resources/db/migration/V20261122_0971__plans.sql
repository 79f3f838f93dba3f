-- What a plan of capacity is measured from.
create index detentions_by_time on detentions.detention (detained_at);
create index suite_states_by_time on places.suite_state (confirmed_at);
create index accepted_requests on places.request (asked_at) where state = 'ACCEPTED';

-- Plans of how many suites are needed. `inputs` is all that one was worked out from, so that it can be worked out again;
-- `tried` how far the work has come, and `worked_at` when it was last seen going on.
create table insight.plan (
    id            uuid        primary key,
    agency        text        not null,
    inputs        jsonb       not null,
    asked_at      timestamptz not null,
    asked_by      uuid        not null,
    asked_by_name text        not null,
    tried         int         not null default 0,
    worked_at     timestamptz not null,
    answer        jsonb,
    finished_at   timestamptz,
    check ((answer is null) = (finished_at is null))
);
create index plans_of_agency on insight.plan (agency, asked_at desc);

alter table insight.plan enable row level security;
alter table insight.plan force row level security;
create policy of_agency on insight.plan for select
    using (agency = (select actor.agency())
           and (select actor.role()) in ('PLACE_COORDINATOR', 'DUTY_INSPECTOR', 'SUPERINTENDENT'));
create policy asked on insight.plan for insert
    with check (agency = (select actor.agency()) and asked_by = (select actor.id())
                and (select actor.role()) in ('PLACE_COORDINATOR', 'DUTY_INSPECTOR', 'SUPERINTENDENT'));
create policy worked_out on insight.plan for update
    using (agency = (select actor.agency()) and finished_at is null
           and (select actor.role()) in ('PLACE_COORDINATOR', 'DUTY_INSPECTOR', 'SUPERINTENDENT'))
    with check (agency = (select actor.agency()));
grant select, insert on insight.plan to concordat_app;
grant update (tried, worked_at, answer, finished_at) on insight.plan to concordat_app;
