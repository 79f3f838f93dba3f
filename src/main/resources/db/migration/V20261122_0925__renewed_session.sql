-- A session goes on under a new token once its holder has given the second factor (ASVS 5.0, 7.2.4).
create function staff.renew_session(token bytea, renewed bytea) returns void
    language sql security definer set search_path = '' as $$
    update staff.session s set token_hash = renewed where s.token_hash = token and s.ended_at is null
$$;
grant update (token_hash) on staff.session to concordat_signin;
revoke execute on function staff.renew_session(bytea, bytea) from public;
grant execute on function staff.renew_session(bytea, bytea) to concordat_app;
grant create on schema staff to concordat_signin;
alter function staff.renew_session(bytea, bytea) owner to concordat_signin;
revoke create on schema staff from concordat_signin;
