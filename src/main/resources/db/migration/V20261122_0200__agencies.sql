-- Agencies and where they serve, by date; their teams and posts, and who is on duty. Periods are half-open: a fact holds
-- from valid_from up to, and not on, valid_to; null is a date not known, or not come.
create schema agencies;
grant usage on schema agencies to concordat_app;

-- A parent may come later in the same load.
create table agencies.organisation (
    code       text    primary key check (code ~ '^[A-Z0-9-]+$'),
    kind       text    not null,
    name       text    not null,
    parent     text    references agencies.organisation deferrable initially deferred,
    valid_from date,
    valid_to   date,
    source     text    not null,
    unverified boolean not null,
    check (valid_to > valid_from),
    check (parent <> code)
);

-- A code means one organisation at a time.
create table agencies.organisation_code (
    organisation text not null references agencies.organisation,
    system       text not null check (system in ('ODS', 'GSS', 'FORCE')),
    code         text not null,
    valid_from   date,
    valid_to     date,
    constraint means_one_organisation
        exclude using gist (system with =, code with =, daterange(valid_from, valid_to) with &&)
);
create index code_of_organisation on agencies.organisation_code (organisation);

create table agencies.succession (
    predecessor text not null references agencies.organisation,
    successor   text not null references agencies.organisation,
    on_date     date not null,
    primary key (predecessor, successor),
    check (predecessor <> successor)
);
create index predecessors on agencies.succession (successor);

create table agencies.borough (
    gss       text             primary key check (gss ~ '^E09[0-9]{6}$'),
    name      text             not null unique,
    latitude  double precision not null check (latitude between -90 and 90),
    longitude double precision not null check (longitude between -180 and 180)
);

create table agencies.coverage (
    borough      text    not null references agencies.borough,
    function     text    not null check (function in
        ('POLICING_UNIT', 'POLICE_FORCE', 'MENTAL_HEALTH_TRUST', 'COUNCIL', 'ICB', 'AMBULANCE')),
    organisation text    not null references agencies.organisation,
    valid_from   date,
    valid_to     date,
    unverified   boolean not null,
    constraint served_by_one_organisation
        exclude using gist (borough with =, function with =, daterange(valid_from, valid_to) with &&)
);
create index coverage_of_organisation on agencies.coverage (organisation);

create table agencies.team (
    code         text primary key check (code ~ '^[A-Z0-9-]+$'),
    organisation text not null references agencies.organisation,
    name         text not null,
    kind         text not null
);
create index team_of_organisation on agencies.team (organisation, kind);

create table agencies.post (
    code            text primary key check (code ~ '^[A-Z0-9-]+$'),
    team            text not null references agencies.team,
    title           text not null,
    role            text not null,
    escalation_rank int  not null check (escalation_rank between 1 and 3)
);
create index post_of_team on agencies.post (team);

create table agencies.duty (
    id           uuid        primary key,
    post         text        not null references agencies.post,
    account_id   uuid        not null,
    account_name text        not null,
    starts_at    timestamptz not null,
    ends_at      timestamptz,
    entered_by   uuid        not null,
    ended_by     uuid,
    check (ends_at >= starts_at),
    constraint one_on_duty exclude using gist (post with =, tstzrange(starts_at, ends_at) with &&)
);

-- Whether who is acting keeps the rota of a post: its own agency does, and a police force those of its command units.
create function agencies.keeps_rota(of_post text) returns boolean language sql stable as $$
    select actor.role() in ('SEEDING', 'ADMINISTRATOR')
        or actor.role() in ('DUTY_INSPECTOR', 'PLACE_COORDINATOR')
           and exists (select 1
                         from agencies.post p
                         join agencies.team t on t.code = p.team
                         join agencies.organisation o on o.code = t.organisation
                        where p.code = of_post
                          and actor.agency() in (o.code, case when o.kind = 'POLICE_BCU' then o.parent end))
$$;
revoke execute on function agencies.keeps_rota(text) from public;
grant execute on function agencies.keeps_rota(text) to concordat_app;

-- Everyone who acts may read all of it; administrators and the seeding write.
do $protect$
declare
    protected regclass;
begin
    foreach protected in array array [
        'agencies.organisation', 'agencies.organisation_code', 'agencies.succession', 'agencies.borough',
        'agencies.coverage', 'agencies.team', 'agencies.post', 'agencies.duty']::regclass[]
    loop
        execute format('alter table %s enable row level security', protected);
        execute format('alter table %s force row level security', protected);
        execute format('create policy everybody on %s for select using ((select actor.agency()) is not null)', protected);
        if protected <> 'agencies.duty'::regclass then
            execute format('create policy registered on %s for insert
                with check ((select actor.role()) in (''SEEDING'', ''ADMINISTRATOR''))', protected);
        end if;
    end loop;
end
$protect$;
create policy taken on agencies.duty for insert
    with check (entered_by = (select actor.id()) and ended_by is null and agencies.keeps_rota(post));
create policy ended on agencies.duty for update
    using (agencies.keeps_rota(post))
    with check (ended_by = (select actor.id()));

grant select, insert on all tables in schema agencies to concordat_app;
grant update (ends_at, ended_by) on agencies.duty to concordat_app;
