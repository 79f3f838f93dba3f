-- Sessions that their holder can list and end, and a second factor: one-time codes (RFC 6238) and recovery codes. Until
-- it has been given, a session is nobody's.
alter table staff.session
    add column id        uuid        not null default gen_random_uuid() unique,
    add column device    text        not null default '',
    add column program   boolean     not null default false,
    add column second_at timestamptz;

create table staff.one_time_code (
    account_id   uuid        primary key references staff.account,
    secret       bytea       not null,
    made_at      timestamptz not null,
    confirmed_at timestamptz,
    last_step    bigint      not null default 0
);
create table staff.recovery_code (
    account_id uuid        not null references staff.account,
    code_hash  bytea       not null,
    made_at    timestamptz not null,
    used_at    timestamptz,
    primary key (account_id, code_hash)
);

-- Whether who acts may take the second factor away from an account: an administrator, from a powerful one as approved.
create function staff.may_reset(of_account uuid) returns boolean language sql stable as $$
    select coalesce((select case when staff.is_powerful(a.role)
                                 then staff.approved_now(a.id, 'RESET_SECOND_FACTOR', a.role) or staff.alone()
                                 else actor.role() = 'ADMINISTRATOR' end
                       from staff.account a
                      where a.id = of_account and a.agency = actor.agency()), false)
$$;

do $protect$
declare
    protected regclass;
begin
    foreach protected in array array ['staff.one_time_code', 'staff.recovery_code']::regclass[]
    loop
        execute format('alter table %s enable row level security', protected);
        execute format('alter table %s force row level security', protected);
        execute format('create policy own on %s using (account_id = (select actor.id()))', protected);
        execute format('create policy reset on %s for select using (staff.may_reset(account_id))', protected);
        execute format('create policy taken_away on %s for delete using (staff.may_reset(account_id))', protected);
        execute format('create policy seeded on %s for insert with check ((select actor.role()) = ''SEEDING''
            and exists (select 1 from staff.account a where a.id = account_id and a.agency = (select actor.agency())))', protected);
    end loop;
end
$protect$;
grant select, insert, delete, update (secret, made_at, confirmed_at, last_step) on staff.one_time_code to concordat_app;
grant select, insert, delete, update (used_at) on staff.recovery_code to concordat_app;
grant select on staff.one_time_code to concordat_signin;
create policy sign_in on staff.one_time_code for select to concordat_signin using (true);
grant update (second_at) on staff.session to concordat_signin;

drop function staff.begin_session(bytea, uuid, timestamptz, timestamptz);
drop function staff.session_of(bytea, timestamptz, interval);

create function staff.has_second(account uuid) returns boolean language sql stable as $$
    select exists (select 1 from staff.one_time_code c where c.account_id = account and c.confirmed_at is not null)
$$;

-- Wrong passwords are forgotten when somebody is in: with a second factor still to give, they are not, or each right
-- password would allow as many guesses again at the code.
create function staff.begin_session(
    token bytea, account uuid, at timestamptz, until timestamptz, of_device text, by_program boolean, second timestamptz)
    returns void language plpgsql security definer set search_path = '' as $$
begin
    if second is not null or not staff.has_second(account) then
        update staff.account a set failures = 0, locked_until = null where a.id = account;
    end if;
    insert into staff.session (token_hash, account_id, began_at, last_seen_at, ends_at, device, program, second_at)
    values (token, account, at, at, until, of_device, by_program, second);
end
$$;

-- Who a session belongs to, while it lasts, and whether it may do anything yet. Rights are read anew each time, so a right
-- removed is gone at the next request, and a powerful role given asks for the second factor at the next.
create function staff.session_of(token bytea, at timestamptz, idle interval, counts boolean)
    returns table (id uuid, name text, agency text, team text, role text, only_record uuid,
                   session_id uuid, second_at timestamptz, state text)
    language plpgsql security definer set search_path = '' as $$
begin
    if counts then
        update staff.session s set last_seen_at = at
         where s.token_hash = token and s.ended_at is null and s.last_seen_at < at - interval '1 minute'
           and s.last_seen_at > at - idle and s.ends_at > at;
    end if;
    return query
        select coalesce(a.id, s.guest_id), coalesce(a.display_name, s.guest_name), coalesce(a.agency, s.guest_agency),
               a.team, coalesce(a.role, 'GUEST'), s.only_record, s.id, s.second_at,
               case when s.account_id is null or s.second_at is not null then 'OPEN'
                    when staff.has_second(a.id) then 'SECOND'
                    when staff.is_powerful(a.role) then 'ENROL'
                    else 'OPEN' end
          from staff.session s
          left join staff.account a on a.id = s.account_id
         where s.token_hash = token and s.ended_at is null and s.ends_at > at and s.last_seen_at > at - idle
           and (s.account_id is null or a.disabled_at is null);
end
$$;

create function staff.give_second(token bytea, at timestamptz) returns void
    language plpgsql security definer set search_path = '' as $$
begin
    update staff.account a set failures = 0, locked_until = null
      from staff.session s
     where s.token_hash = token and s.ended_at is null and a.id = s.account_id;
    update staff.session s set second_at = at, last_seen_at = greatest(s.last_seen_at, at)
     where s.token_hash = token and s.ended_at is null;
end
$$;

create function staff.is_locked(account uuid, at timestamptz) returns boolean
    language sql stable security definer set search_path = '' as $$
    select exists (select 1 from staff.account a where a.id = account and a.locked_until > at)
$$;

-- One's own sessions are one's own; an administrator sees and ends a colleague's.
create function staff.may_see_sessions(of_account uuid) returns boolean language sql stable as $$
    select of_account = actor.id()
        or actor.role() in ('ADMINISTRATOR', 'RECORDS_GUARDIAN')
           and exists (select 1 from staff.account a where a.id = of_account and a.agency = actor.agency())
$$;

create function staff.sessions_of(of_account uuid, at timestamptz, idle interval)
    returns table (id uuid, began_at timestamptz, last_seen_at timestamptz, ends_at timestamptz, device text,
                   program boolean, second_at timestamptz)
    language sql stable security definer set search_path = '' as $$
    select s.id, s.began_at, s.last_seen_at, s.ends_at, s.device, s.program, s.second_at
      from staff.session s
     where s.account_id = of_account and s.ended_at is null and s.ends_at > at and s.last_seen_at > at - idle
       and staff.may_see_sessions(of_account)
     order by s.last_seen_at desc, s.id
     limit 100
$$;

-- All but one that is kept, or only one that is named. Answers how many it ended.
create function staff.end_sessions_of(of_account uuid, only_one uuid, but uuid, at timestamptz) returns int
    language plpgsql security definer set search_path = '' as $$
declare
    ended int;
begin
    if not staff.may_see_sessions(of_account) then
        return 0;
    end if;
    update staff.session s set ended_at = at
     where s.account_id = of_account and s.ended_at is null
       and (only_one is null or s.id = only_one) and (but is null or s.id <> but);
    get diagnostics ended = row_count;
    return ended;
end
$$;

revoke execute on function
    staff.may_reset(uuid), staff.has_second(uuid), staff.may_see_sessions(uuid),
    staff.begin_session(bytea, uuid, timestamptz, timestamptz, text, boolean, timestamptz),
    staff.session_of(bytea, timestamptz, interval, boolean), staff.give_second(bytea, timestamptz),
    staff.is_locked(uuid, timestamptz), staff.sessions_of(uuid, timestamptz, interval),
    staff.end_sessions_of(uuid, uuid, uuid, timestamptz)
    from public;
grant execute on function
    staff.may_reset(uuid),
    staff.begin_session(bytea, uuid, timestamptz, timestamptz, text, boolean, timestamptz),
    staff.session_of(bytea, timestamptz, interval, boolean), staff.give_second(bytea, timestamptz),
    staff.is_locked(uuid, timestamptz), staff.sessions_of(uuid, timestamptz, interval),
    staff.end_sessions_of(uuid, uuid, uuid, timestamptz)
    to concordat_app;
grant execute on function staff.has_second(uuid), staff.may_see_sessions(uuid) to concordat_signin;
grant create on schema staff to concordat_signin;
alter function staff.begin_session(bytea, uuid, timestamptz, timestamptz, text, boolean, timestamptz) owner to concordat_signin;
alter function staff.session_of(bytea, timestamptz, interval, boolean) owner to concordat_signin;
alter function staff.give_second(bytea, timestamptz) owner to concordat_signin;
alter function staff.is_locked(uuid, timestamptz) owner to concordat_signin;
alter function staff.sessions_of(uuid, timestamptz, interval) owner to concordat_signin;
alter function staff.end_sessions_of(uuid, uuid, uuid, timestamptz) owner to concordat_signin;
revoke create on schema staff from concordat_signin;
