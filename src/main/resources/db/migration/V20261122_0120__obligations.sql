-- What is owed next, by whom, by when; and the thresholds that agencies agree among themselves.
create schema obligations;
grant usage on schema obligations to concordat_app;

create table obligations.kind (
    code          text    primary key,
    lost_when_due boolean not null
);

insert into obligations.kind (code, lost_when_due) values
    ('AUTHORITY_TO_HOLD', true),
    ('AMBULANCE_ON_SCENE', false),
    ('POLICE_RELEASED', false),
    ('CALLER_RECONTACTED', false),
    ('PLACE_ANSWERS', false),
    ('STATION_WELFARE_CHECK', false),
    ('STATION_REVIEW', false),
    ('AMHP_ATTENDS', false),
    ('DOCTOR_ATTENDS', false),
    ('STAY_ANSWERED', false),
    ('ATTENDANCE_DECIDED', false);

alter table obligations.kind enable row level security;
alter table obligations.kind force row level security;
create policy everybody on obligations.kind for select using (true);

create table obligations.obligation (
    id            uuid        primary key,
    record_id     uuid        not null references records.record,
    kind          text        not null references obligations.kind,
    subject       uuid,
    owner_agency  text        not null,
    owner_team    text,
    owed_from     timestamptz not null,
    due_at        timestamptz not null,
    outcome       text        check (outcome in ('MET', 'WAIVED', 'MISSED')),
    settled_at    timestamptz,
    waived_reason text,
    check (due_at >= owed_from),
    check ((outcome is null) = (settled_at is null)),
    check ((outcome = 'WAIVED') = (waived_reason is not null) or outcome is null)
);
create index open_obligations_of_record on obligations.obligation (record_id) where outcome is null;
create index open_obligations_of_agency on obligations.obligation (owner_agency, due_at) where outcome is null;

create table obligations.alarm (
    obligation_id uuid        not null references obligations.obligation,
    step          int         not null,
    record_id     uuid        not null references records.record,
    what          text        not null check (what in ('WARN', 'DUE', 'ESCALATE')),
    post          text,
    sounds_at     timestamptz not null,
    sounded_at    timestamptz,
    primary key (obligation_id, step)
);
create index alarms_to_sound on obligations.alarm (sounds_at) where sounded_at is null;

create table obligations.notice (
    id            uuid        primary key,
    obligation_id uuid        not null,
    step          int         not null,
    record_id     uuid        not null references records.record,
    agency        text        not null,
    team          text,
    post          text,
    what          text        not null,
    sounded_at    timestamptz not null,
    read_at       timestamptz,
    read_by       uuid,
    unique (obligation_id, step),
    foreign key (obligation_id, step) references obligations.alarm
);
create index unread_notices on obligations.notice (agency, sounded_at) where read_at is null;

create table obligations.threshold (
    code           text not null,
    owner          text not null,
    minutes        int  not null check (minutes >= 0),
    effective_from timestamptz not null,
    set_by         uuid not null,
    reason         text not null,
    primary key (code, effective_from)
);

call records.protect('obligations.obligation', 'record_id');
call records.protect('obligations.alarm', 'record_id');
call records.protect('obligations.notice', 'record_id');

alter table obligations.threshold enable row level security;
alter table obligations.threshold force row level security;
create policy everybody on obligations.threshold for select using ((select actor.agency()) is not null);
create policy agreed on obligations.threshold for insert
    with check ((select actor.role()) in ('ADMINISTRATOR', 'SEEDING') and set_by = (select actor.id()));

-- A record cannot close while something is owed on it, whoever owes it.
create function obligations.refuse_to_close() returns trigger language plpgsql as $$
begin
    if exists (select 1 from obligations.obligation o where o.record_id = new.id and o.outcome is null) then
        raise check_violation using message = 'The record has an open obligation';
    end if;
    return new;
end
$$;
create trigger nothing_owed before update of closed_at on records.record
    for each row when (new.closed_at is not null and old.closed_at is null)
    execute function obligations.refuse_to_close();

-- The engine sees which alarms are due and for which agency, and no more; it then acts for that agency, one at a time.
grant usage on schema obligations, actor to concordat_engine;
grant select on obligations.alarm, obligations.obligation to concordat_engine;
create policy engine on obligations.alarm for select to concordat_engine using (true);
create policy engine on obligations.obligation for select to concordat_engine using (true);

create function obligations.due_alarms(upto timestamptz, most int)
    returns table (obligation_id uuid, step int, agency text)
    language sql stable security definer set search_path = '' as $$
    select a.obligation_id, a.step, o.owner_agency
      from obligations.alarm a
      join obligations.obligation o on o.id = a.obligation_id
     where a.sounded_at is null and a.sounds_at <= upto
     order by a.sounds_at, a.obligation_id, a.step
     limit most
$$;
-- While the functions are still the owner's: their new owners keep these grants, and the public has none.
revoke execute on all functions in schema obligations from public;
grant execute on function obligations.due_alarms(timestamptz, int) to concordat_app;
grant create on schema obligations to concordat_engine;
alter function obligations.due_alarms(timestamptz, int) owner to concordat_engine;
revoke create on schema obligations from concordat_engine;

grant select on obligations.kind to concordat_app;
grant select, insert, update on obligations.obligation, obligations.alarm, obligations.notice to concordat_app;
grant delete on obligations.alarm to concordat_app;
grant select, insert on obligations.threshold to concordat_app;
