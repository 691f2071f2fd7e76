-- Of more answers than are ranked, the first of the table are taken. PostgreSQL lets a reading of a large table join another
-- one halfway: two people who ask the same at the same time would be answered with different entries.
do $$
declare
    answers constant regprocedure := (select oid::regprocedure from pg_proc where proname = 'answers' and pronamespace = 'public'::regnamespace);
begin
    execute format('alter function %s set synchronize_seqscans = off', answers);
end
$$;
