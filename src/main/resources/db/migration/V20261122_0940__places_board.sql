-- How many staff a place has and how many people they can look after, as its staff last said; what they said before is kept.
create table places.staffing (
    id      uuid        primary key,
    place   text        not null references places.place,
    staff   int         not null check (staff between 0 and 99),
    people  int         not null check (people between 0 and 99),
    said_at timestamptz not null,
    said_by text        not null,
    agency  text        not null
);
create index latest_staffing on places.staffing (place, said_at desc);

alter table places.staffing enable row level security;
alter table places.staffing force row level security;
create policy everybody on places.staffing for select using ((select actor.agency()) is not null);
create policy said_by_its_staff on places.staffing for insert
    with check (agency = (select actor.agency())
                and (select actor.role()) in ('PLACE_COORDINATOR', 'RECEIVING_NURSE', 'SEEDING')
                and agency = (select p.organisation from places.place p where p.code = place));
grant select, insert on places.staffing to concordat_app;

-- What is on its way to a place. It says nothing of whom it brings: everybody may see that somebody comes.
create table places.vehicle (
    id          uuid        primary key,
    place       text        not null references places.place,
    what        text        not null,
    sent_by     text        not null,
    left_at     timestamptz not null,
    expected_at timestamptz not null,
    arrived_at  timestamptz
);
create index vehicles_on_their_way on places.vehicle (expected_at) where arrived_at is null;

alter table places.vehicle enable row level security;
alter table places.vehicle force row level security;
create policy everybody on places.vehicle for select using ((select actor.agency()) is not null);
create policy sent on places.vehicle for insert with check (sent_by = (select actor.agency()));
create policy came on places.vehicle for update
    using (sent_by = (select actor.agency())
           or (select actor.agency()) = (select p.organisation from places.place p where p.code = place));
grant select, insert, update (arrived_at) on places.vehicle to concordat_app;
