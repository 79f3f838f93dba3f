-- When the holder of a session last showed by all that their account has who they are, for what must not be done at a screen
-- that was left: password and second factor, or the password where there is no second.
alter table staff.session add column shown_at timestamptz;
grant update (shown_at) on staff.session to concordat_signin;

drop function staff.begin_session(bytea, uuid, timestamptz, timestamptz, text, boolean, timestamptz);
create function staff.begin_session(
    token bytea, account uuid, at timestamptz, until timestamptz, of_device text, by_program boolean, second timestamptz)
    returns void language plpgsql security definer set search_path = '' as $$
declare
    shown boolean := second is not null or not staff.has_second(account);
begin
    if shown then
        update staff.account a set failures = 0, locked_until = null where a.id = account;
    end if;
    insert into staff.session (token_hash, account_id, began_at, last_seen_at, ends_at, device, program, second_at, shown_at)
    values (token, account, at, at, until, of_device, by_program, second, case when shown then at end);
end
$$;

-- The first time ends the signing in, which began with the password.
drop function staff.give_second(bytea, timestamptz);
create function staff.give_second(token bytea, at timestamptz) returns void
    language plpgsql security definer set search_path = '' as $$
begin
    update staff.account a set failures = 0, locked_until = null
      from staff.session s
     where s.token_hash = token and s.ended_at is null and a.id = s.account_id;
    update staff.session s
       set second_at = at, last_seen_at = greatest(s.last_seen_at, at),
           shown_at = case when s.second_at is null then at else s.shown_at end
     where s.token_hash = token and s.ended_at is null;
end
$$;

create function staff.show_again(token bytea, at timestamptz) returns void
    language plpgsql security definer set search_path = '' as $$
begin
    update staff.session s set shown_at = at, last_seen_at = greatest(s.last_seen_at, at)
     where s.token_hash = token and s.ended_at is null;
end
$$;

-- A second factor is demanded of everybody, or of those in a powerful role: which, the program says.
drop function staff.session_of(bytea, timestamptz, interval, boolean);
create function staff.session_of(token bytea, at timestamptz, idle interval, counts boolean, of_everybody boolean)
    returns table (id uuid, name text, agency text, team text, role text, only_record uuid,
                   session_id uuid, second_at timestamptz, shown_at timestamptz, state text)
    language plpgsql security definer set search_path = '' as $$
begin
    if counts then
        update staff.session s set last_seen_at = at
         where s.token_hash = token and s.ended_at is null and s.last_seen_at < at - interval '1 minute'
           and s.last_seen_at > at - idle and s.ends_at > at;
    end if;
    return query
        select coalesce(a.id, s.guest_id), coalesce(a.display_name, s.guest_name), coalesce(a.agency, s.guest_agency),
               a.team, coalesce(a.role, 'GUEST'), s.only_record, s.id, s.second_at, s.shown_at,
               case when s.account_id is null or s.second_at is not null then 'OPEN'
                    when staff.has_second(a.id) then 'SECOND'
                    when of_everybody or staff.is_powerful(a.role) then 'ENROL'
                    else 'OPEN' end
          from staff.session s
          left join staff.account a on a.id = s.account_id
         where s.token_hash = token and s.ended_at is null and s.ends_at > at and s.last_seen_at > at - idle
           and (s.account_id is null or a.disabled_at is null);
end
$$;

do $owned$
declare
    made regprocedure;
begin
    grant create on schema staff to concordat_signin;
    foreach made in array array [
        'staff.begin_session(bytea, uuid, timestamptz, timestamptz, text, boolean, timestamptz)',
        'staff.give_second(bytea, timestamptz)', 'staff.show_again(bytea, timestamptz)',
        'staff.session_of(bytea, timestamptz, interval, boolean, boolean)']::regprocedure[]
    loop
        execute format('revoke execute on function %s from public', made);
        execute format('grant execute on function %s to concordat_app', made);
        execute format('alter function %s owner to concordat_signin', made);
    end loop;
    revoke create on schema staff from concordat_signin;
end
$owned$;
