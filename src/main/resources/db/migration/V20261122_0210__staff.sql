-- Accounts, sign-in and sessions. Who is signing in is asked by a narrow role of its own, before anybody acts.
create schema staff;
grant usage on schema staff to concordat_app;

create table staff.account (
    id              uuid        primary key references records.record,
    username        text        not null unique check (username = lower(username)),
    display_name    text        not null,
    agency          text        not null,
    team            text,
    role            text        not null,
    password_hash   text        not null,
    failures        int         not null default 0,
    locked_until    timestamptz,
    disabled_at     timestamptz,
    created_at      timestamptz not null
);
create index account_of_agency on staff.account (agency, display_name);
alter table staff.account enable row level security;
alter table staff.account force row level security;
create policy same_agency on staff.account for select
    using (agency = (select actor.agency()) and (select actor.only_record()) is null);
create policy administered on staff.account for insert
    with check ((select actor.role()) in ('ADMINISTRATOR', 'SEEDING') and agency = (select actor.agency()));
create policy changed on staff.account for update
    using (agency = (select actor.agency())
           and (id = (select actor.id()) or (select actor.role()) = 'ADMINISTRATOR'));

create table staff.session (
    token_hash   bytea       primary key,
    account_id   uuid        references staff.account,
    guest_id     uuid,
    guest_name   text,
    guest_agency text,
    only_record  uuid,
    began_at     timestamptz not null,
    last_seen_at timestamptz not null,
    ends_at      timestamptz not null,
    ended_at     timestamptz,
    check ((account_id is null) <> (guest_id is null)),
    check ((guest_id is null) = (only_record is null))
);
create index session_of_account on staff.session (account_id) where ended_at is null;
alter table staff.session enable row level security;
alter table staff.session force row level security;

grant usage on schema staff, actor to concordat_signin;
grant select, insert on staff.session to concordat_signin;
grant update (last_seen_at, ended_at) on staff.session to concordat_signin;
grant select on staff.account to concordat_signin;
grant update (failures, locked_until) on staff.account to concordat_signin;
create policy sign_in on staff.session to concordat_signin using (true);
create policy sign_in on staff.account to concordat_signin using (true);

create function staff.account_named(wanted text)
    returns table (id uuid, display_name text, agency text, team text, role text, password_hash text, locked_until timestamptz)
    language sql stable security definer set search_path = '' as $$
    select a.id, a.display_name, a.agency, a.team, a.role, a.password_hash, a.locked_until
      from staff.account a
     where a.username = wanted and a.disabled_at is null
$$;

-- Counts a wrong password. Locks the account when there have been too many in a row.
create function staff.wrong_password(account uuid, at timestamptz, most int, lock_for interval)
    returns timestamptz language sql security definer set search_path = '' as $$
    update staff.account a
       set failures = case when a.failures + 1 >= most then 0 else a.failures + 1 end,
           locked_until = case when a.failures + 1 >= most then at + lock_for else a.locked_until end
     where a.id = account
    returning a.locked_until
$$;

create function staff.begin_session(token bytea, account uuid, at timestamptz, until timestamptz)
    returns void language sql security definer set search_path = '' as $$
    update staff.account a set failures = 0, locked_until = null where a.id = account;
    insert into staff.session (token_hash, account_id, began_at, last_seen_at, ends_at)
    values (token, account, at, at, until)
$$;

create function staff.begin_guest_session(
    token bytea, guest uuid, name text, of_agency text, record uuid, at timestamptz, until timestamptz)
    returns void language sql security definer set search_path = '' as $$
    insert into staff.session (token_hash, guest_id, guest_name, guest_agency, only_record, began_at, last_seen_at, ends_at)
    values (token, guest, name, of_agency, record, at, at, until)
$$;

-- Who a session belongs to, while it lasts. Rights are read anew each time, so a right removed is gone at the next request.
create function staff.session_of(token bytea, at timestamptz, idle interval)
    returns table (id uuid, name text, agency text, team text, role text, only_record uuid)
    language plpgsql security definer set search_path = '' as $$
begin
    update staff.session s set last_seen_at = at
     where s.token_hash = token and s.ended_at is null and s.last_seen_at < at - interval '1 minute'
       and s.last_seen_at > at - idle and s.ends_at > at;
    return query
        select coalesce(a.id, s.guest_id), coalesce(a.display_name, s.guest_name), coalesce(a.agency, s.guest_agency),
               a.team, coalesce(a.role, 'GUEST'), s.only_record
          from staff.session s
          left join staff.account a on a.id = s.account_id
         where s.token_hash = token and s.ended_at is null and s.ends_at > at and s.last_seen_at > at - idle
           and (s.account_id is null or a.disabled_at is null);
end
$$;

create function staff.end_session(token bytea, at timestamptz) returns void
    language sql security definer set search_path = '' as $$
    update staff.session s set ended_at = at where s.token_hash = token and s.ended_at is null
$$;

-- While the functions are still the owner's: their new owners keep these grants, and the public has none.
revoke execute on all functions in schema staff from public;
grant execute on all functions in schema staff to concordat_app;
grant create on schema staff to concordat_signin;
alter function staff.account_named(text) owner to concordat_signin;
alter function staff.wrong_password(uuid, timestamptz, int, interval) owner to concordat_signin;
alter function staff.begin_session(bytea, uuid, timestamptz, timestamptz) owner to concordat_signin;
alter function staff.begin_guest_session(bytea, uuid, text, text, uuid, timestamptz, timestamptz) owner to concordat_signin;
alter function staff.session_of(bytea, timestamptz, interval) owner to concordat_signin;
alter function staff.end_session(bytea, timestamptz) owner to concordat_signin;
revoke create on schema staff from concordat_signin;

grant select, insert on staff.account to concordat_app;
grant update (password_hash, disabled_at) on staff.account to concordat_app;
