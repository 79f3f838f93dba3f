-- Places of safety: their suites, what is known of each and since when, what is booked, and what was asked of whom.
create schema places;
grant usage on schema places to concordat_app, concordat_guest;

create table places.place (
    code        text    primary key,
    name        text    not null,
    kind        text    not null check (kind in ('HBPOS', 'EMERGENCY_DEPARTMENT', 'POLICE_STATION')),
    organisation text   not null,
    team        text    not null,
    borough     text    not null,
    address     text,
    postcode    text,
    latitude    double precision not null check (latitude between -90 and 90),
    longitude   double precision not null check (longitude between -180 and 180),
    approximate boolean not null,
    age_groups  text    not null check (age_groups in ('ADULT', 'CHILD', 'BOTH')),
    unverified  boolean not null
);
create index place_of_organisation on places.place (organisation);

create table places.suite (
    id                uuid    primary key,
    place             text    not null references places.place,
    name              text    not null,
    age_groups        text    not null check (age_groups in ('ADULT', 'CHILD', 'BOTH')),
    physical_health   text    not null check (physical_health in ('NONE', 'BASIC', 'FULL')),
    takes_intoxicated boolean not null,
    unique (place, name)
);

-- What the staff of a suite last said of it counts, and what they said before is kept.
create table places.suite_state (
    id            uuid        primary key,
    suite         uuid        not null references places.suite,
    state         text        not null check (state in ('FREE', 'OCCUPIED', 'CLEANING', 'CLOSED')),
    closed_reason text        check (closed_reason in
                      ('NO_STAFF', 'DAMAGED', 'CLEANING', 'INFECTION', 'MAINTENANCE', 'USED_FOR_ADMISSION', 'OTHER')),
    closed_until  timestamptz,
    confirmed_at  timestamptz not null,
    confirmed_by  text        not null,
    agency        text        not null,
    check ((state = 'CLOSED') = (closed_reason is not null)),
    check (state = 'CLOSED' or closed_until is null)
);
create index latest_suite_state on places.suite_state (suite, confirmed_at desc);

-- No suite is booked twice at one time. A hold ends of itself where its range ends; a person who is there has no end yet.
-- It says nothing of whom it is for: everybody may see that a suite is taken.
create table places.booking (
    id       uuid      primary key,
    suite    uuid      not null references places.suite,
    during   tstzrange not null,
    kind     text      not null check (kind in ('HELD', 'OCCUPIED')),
    asked_by text      not null,
    check (kind = 'OCCUPIED' or not upper_inf(during)),
    constraint no_double_booking exclude using gist (suite with =, during with &&)
);

create table places.booked_for (
    booking   uuid primary key references places.booking,
    detention uuid not null references records.record
);
create index booked_for_detention on places.booked_for (detention);

-- What a receiver needs in order to decide, and not who the person is.
create table places.request (
    id              uuid        primary key,
    detention       uuid        not null references records.record,
    place           text        not null references places.place,
    asked_by        text        not null,
    asked_by_team   text,
    asked_by_name   text        not null,
    asked_of        text        not null,
    asked_at        timestamptz not null,
    answer_by       timestamptz not null,
    age_group       text        not null check (age_group in ('ADULT', 'CHILD')),
    age_band        text        not null,
    sex             text        not null,
    physical_health text        not null check (physical_health in ('NONE', 'BASIC', 'FULL')),
    intoxicated     boolean     not null,
    restrained      boolean     not null,
    risks           text        not null,
    borough         text        not null,
    eta             timestamptz,
    summary         text        not null,
    state           text        not null check (state in ('ASKED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    suite           uuid        references places.suite,
    booking         uuid        references places.booking,
    held_until      timestamptz,
    decline_reason  text        check (decline_reason in
                        ('NO_CAPACITY', 'NO_STAFF', 'PHYSICAL_HEALTH_NEEDS', 'INTOXICATION', 'AGE_GROUP', 'OUT_OF_AREA',
                         'RISK_TOO_HIGH', 'SUITE_DAMAGED', 'OTHER')),
    decline_note    text,
    withdrawn_because text      check (withdrawn_because in ('NOT_NEEDED', 'ANOTHER_ACCEPTED', 'HOLD_ENDED')),
    answered_at     timestamptz,
    answered_by     text,
    check (answer_by >= asked_at),
    check ((state = 'ASKED') = (answered_at is null)),
    check (state <> 'ACCEPTED' or (suite is not null and booking is not null and held_until is not null)),
    check ((state = 'DECLINED') = (decline_reason is not null)),
    check (decline_reason <> 'OTHER' or decline_note <> ''),
    check ((state = 'WITHDRAWN') = (withdrawn_because is not null))
);
create index request_of_detention on places.request (detention);
create index request_asked_of on places.request (asked_of, asked_at desc);

create function places.operates(suite uuid) returns boolean language sql stable as $$
    select exists (select 1
                     from places.suite s
                     join places.place p on p.code = s.place
                    where s.id = operates.suite and p.organisation = actor.agency())
$$;

alter table places.place enable row level security;
alter table places.place force row level security;
create policy everybody on places.place for select using ((select actor.agency()) is not null);
create policy administered on places.place for insert
    with check ((select actor.role()) in ('SEEDING', 'ADMINISTRATOR'));

-- Whoever books a suite first locks its row, which asks for the right to update it; only an administrator may in fact.
alter table places.suite enable row level security;
alter table places.suite force row level security;
create policy everybody on places.suite for select using ((select actor.agency()) is not null);
create policy administered on places.suite for insert
    with check ((select actor.role()) in ('SEEDING', 'ADMINISTRATOR'));
create policy locked on places.suite for update using ((select actor.agency()) is not null)
    with check ((select actor.role()) in ('SEEDING', 'ADMINISTRATOR'));

alter table places.suite_state enable row level security;
alter table places.suite_state force row level security;
create policy everybody on places.suite_state for select using ((select actor.agency()) is not null);
create policy said_by_its_staff on places.suite_state for insert
    with check (agency = (select actor.agency())
                and (select actor.role()) in ('PLACE_COORDINATOR', 'RECEIVING_NURSE', 'SEEDING')
                and places.operates(suite));

call records.protect('places.booked_for', 'detention');

-- Its staff hold a suite; whoever brings a person may say that they are in it; whoever is involved with the person may
-- say that they left.
alter table places.booking enable row level security;
alter table places.booking force row level security;
create policy everybody on places.booking for select using ((select actor.agency()) is not null);
create policy booked on places.booking for insert
    with check (places.operates(suite) or (kind = 'OCCUPIED' and asked_by = (select actor.agency())));
create policy moved on places.booking for update
    using (places.operates(suite) or exists (select 1 from places.booked_for f where f.booking = booking.id));

alter table places.request enable row level security;
alter table places.request force row level security;
create policy between_the_two on places.request for select
    using ((select actor.agency()) in (asked_by, asked_of) and (select actor.only_record()) is null);
create policy asked_by_involved on places.request for insert
    with check (asked_by = (select actor.agency())
                and state = 'ASKED'
                and asked_of = (select p.organisation from places.place p where p.code = place)
                and records.is_involved(detention));
create policy answered on places.request for update
    using ((select actor.agency()) in (asked_by, asked_of) and (select actor.only_record()) is null)
    with check ((asked_of = (select actor.agency()) and state in ('ACCEPTED', 'DECLINED'))
                or (asked_by = (select actor.agency()) and state = 'WITHDRAWN'));

-- What an acceptance does across agencies is done by a role of its own: it waits its turn among the places asked for the
-- same person, opens the record to the place that accepted, and tells the others that they are no longer needed.
grant usage on schema records, actor to concordat_guest;
grant select on places.place, places.suite, places.request to concordat_guest;
grant update (state, withdrawn_because, answered_at, answered_by) on places.request to concordat_guest;
grant select, insert, update (ends_at) on records.involvement to concordat_guest;

create policy acceptance on places.request to concordat_guest using (true);
create policy let_in on records.involvement for insert to concordat_guest
    with check (basis = 'RECEIVING'
                and agency = (select actor.agency())
                and exists (select 1 from places.request r
                             where r.detention = involvement.record_id
                               and r.asked_of = involvement.agency
                               and r.asked_by = involvement.opened_by
                               and r.state = 'ACCEPTED'));
create policy let_go on records.involvement for update to concordat_guest
    using (basis = 'RECEIVING' and agency = (select actor.agency()));

create function places.take_turn(asked uuid) returns void language plpgsql security definer set search_path = '' as $$
begin
    perform 1
       from places.request r
      where r.detention = (select a.detention from places.request a
                            where a.id = asked and a.asked_of = actor.agency())
      order by r.id
        for update;
end
$$;

create function places.let_in(accepted uuid) returns boolean language plpgsql security definer set search_path = '' as $$
declare
    mine places.request;
    other text;
begin
    select r.* into mine
      from places.request r
     where r.id = accepted and r.asked_of = actor.agency() and r.state = 'ACCEPTED' and r.held_until > actor.now();
    if not found then
        return false;
    end if;
    insert into records.involvement (id, record_id, agency, basis, scope, starts_at, reason, opened_by)
    select gen_random_uuid(), mine.detention, mine.asked_of, 'RECEIVING', 'WHOLE', actor.now(),
           'Accepted at ' || p.name || ', ' || s.name, mine.asked_by
      from places.suite s
      join places.place p on p.code = s.place
     where s.id = mine.suite
    on conflict do nothing;
    for other in
        update places.request r
           set state = 'WITHDRAWN', withdrawn_because = 'ANOTHER_ACCEPTED', answered_at = actor.now(), answered_by = mine.asked_by
         where r.detention = mine.detention and r.state = 'ASKED'
        returning r.asked_of
    loop
        perform pg_notify('concordat', 'work:' || other);
    end loop;
    return true;
end
$$;

-- Ends the sight of a place that accepted and then could not take the person after all.
create function places.let_go(declined uuid) returns void language plpgsql security definer set search_path = '' as $$
begin
    update records.involvement i set ends_at = greatest(i.starts_at, actor.now())
      from places.request r
     where r.id = declined and r.state = 'DECLINED' and r.asked_of = actor.agency()
       and i.record_id = r.detention and i.agency = r.asked_of and i.basis = 'RECEIVING' and i.ends_at is null;
end
$$;

revoke execute on all functions in schema places from public;
grant execute on all functions in schema places to concordat_app;
grant create on schema places to concordat_guest;
alter function places.take_turn(uuid) owner to concordat_guest;
alter function places.let_in(uuid) owner to concordat_guest;
alter function places.let_go(uuid) owner to concordat_guest;
revoke create on schema places from concordat_guest;

grant select, insert on places.place, places.suite, places.suite_state, places.booking, places.booked_for, places.request
    to concordat_app;
grant update (name) on places.suite to concordat_app;
grant update (during, kind) on places.booking to concordat_app;
grant update (state, suite, booking, held_until, decline_reason, decline_note, withdrawn_because, answered_at, answered_by)
    on places.request to concordat_app;
