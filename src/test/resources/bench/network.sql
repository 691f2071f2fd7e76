-- A large network, skewed as in life: few communities hold most members, few discussions most comments, and most members are
-- nearly up to date. :members, :communities, :posts and :comments (under each post, on average) are filled in. Statements are
-- kept apart by an empty line. What triggers would work out a row at a time is worked out here for all, to the same.

select setseed(0.42), set_config('maintenance_work_mem', '512MB', false), set_config('work_mem', '128MB', false)

-- What people write is made of these words, the first far more often than the last.
create temporary table word as
select n, w from regexp_split_to_table(
    'accueil familles logement rendez-vous atelier permanence partenaires projet réunion dossier numérique jeunes santé emploi '
    || 'accompagnement inscription domiciliation médiation école bénévoles transport alimentation budget droits formation '
    || 'hébergement parents quartier soutien urgence association bibliothèque collecte crèche culture demande documents équipe '
    || 'espace évaluation financement fiche guide handicap horaires informatique insertion jardin langue lecture mairie matériel '
    || 'ménage mobilité orientation outil parcours photocopies planning prévention primaire procédure publics questionnaire '
    || 'référent rencontre repas réseau ressources salle séjour semaine sortie sport statut suivi tableau tarif territoire '
    || 'traduction vacances vaisselle vélo vestiaire visite voisins addictions bagagerie bulletin carnet cartographie chantier '
    || 'citoyenneté colis complémentaire conciergerie cuisine déménagement dentaire diagnostic écrivain énergie épicerie facture '
    || 'garde illettrisme imprimante interprète itinérance justice laverie liaison lunettes maraude mutuelle notaire ordinateur '
    || 'papeterie périnatalité plombier préfecture puériculture rapport recyclerie renouvellement retraite scolarité sécurité '
    || 'signalement surendettement téléphone titre toilettes tutelle vaccination veille violences voyage', ' ')
    with ordinality words(w, n)

create temporary table sentence as
select i as n, (array['Nous en parlons ', 'Qui connaît une bonne adresse pour ', 'Voici ce que nous faisons pour ',
            'Chez nous cela se passe autrement : ', 'Merci, je transmets à l’équipe : ', 'Pour mémoire, '])[1 + i % 6]
       || max(w) filter (where k = 1) || (array[' et ', ' avec ', ' ou ', ', puis '])[1 + i % 4]
       || max(w) filter (where k = 2) || ', à propos de ' || max(w) filter (where k = 3) || '.' as text
from (select i, k, 1 + floor(count(*) over () * 0 + (select count(*) from word) * power(random(), 2))::int as n
      from generate_series(1, 4000) i, generate_series(1, 3) k) drawn
join word using (n)
group by i

insert into account (email, name, role, profession)
select 'membre' || i || '@mesures.example', 'Membre ' || i, 'MEMBER', (select w from word where n = 1 + abs(hashint4(i)) % 20)
from generate_series(1, :members) i

insert into community (name, purpose, kind, suggested_level)
select 'Communauté ' || i || ' : ' || w, 'On y parle de ' || w || ', à quelques-uns ou à beaucoup.',
       case when i % 5 = 0 then 'REQUEST' else 'OPEN' end, case when i % 7 = 0 then 'WHEN_I_COME' else 'DIGEST' end
from generate_series(1, :communities) i join word on n = 1 + i % 100

create temporary table place as select id, row_number() over (order by id) as rank from community

-- The community of rank r has three tenths of all members over r^0.8.
insert into membership (account_id, community_id, role)
select distinct on (a, c.id) a, c.id, case when n <= 2 then 'FACILITATOR' else 'MEMBER' end
from place c, lateral (
    select n, (select min(id) from account where role = 'MEMBER') + floor(:members * power(random(), 1.5))::int as a
    from generate_series(1, 2 + ceil(0.3 * :members / power(c.rank, 0.8))::int) n) m
order by a, c.id, n

create temporary table belonging as
select community_id as community, account_id as account, row_number() over (partition by community_id order by account_id) as n,
       count(*) over (partition by community_id) as members
from membership

create index on belonging (community, n)

create temporary table said as
with posts as (
    select i as post, 1 + floor(:communities * power(random(), 3))::int as rank, random() as t from generate_series(1, :posts) i),
comments as ( -- one question in eight waits for its first answer
    select post - case when post % 48 = 0 then 1 else 0 end as post
    from (select 1 + floor(:posts * power(random(), 1.6))::int as post
          from generate_series(1, :posts * :comments)) drawn)
select p.post, c.id as community, p.t, true as opens from posts p join place c using (rank)
union all
select k.post, c.id, p.t + (1 - p.t) * power(random(), 4), false
from comments k join posts p using (post) join place c using (rank)

create temporary table placed as
select s.post, s.community, s.opens, s.position, s.t, now() - (1 - s.t) * interval '2 years' as at, b.account as author,
       case when s.speaks < 0.03 then o.account end as named, s.one, s.two
from (select *, row_number() over (partition by community order by t, opens desc) as position, random() as writes,
             random() as speaks, 1 + floor(4000 * random())::int as one, 1 + floor(4000 * random())::int as two
      from said) s
join (select community, max(members) as members from belonging group by community) m using (community)
join belonging b on b.community = s.community and b.n = 1 + floor(m.members * power(s.writes, 2))::int
join belonging o on o.community = s.community and o.n = 1 + floor(m.members * s.speaks / 0.03)::int % m.members

drop table said

create index on placed (post)

analyze placed

create temporary table kept_index as
select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
from pg_index where indrelid in ('post'::regclass, 'comment'::regclass) and not indisunique

do $$
declare
    one record;
begin
    for one in select * from kept_index loop
        execute 'drop index ' || one.name;
    end loop;
end
$$

alter table post disable trigger user

alter table comment disable trigger user

insert into post (id, community_id, author_id, kind, title, body, at, position, last_position, last_at, comments)
overriding system value
select p.post, p.community, p.author, case when p.post % 6 = 0 then 'QUESTION' else 'MESSAGE' end,
       'Sujet numéro ' || p.post || ' : ' || w.w, 'Bonjour à toutes et tous. ' || s.text || ' ' || k.text || ' ' || w.w || ' ?',
       p.at, p.position, l.last, l.at, l.comments
from placed p
join sentence s on s.n = p.one
join sentence k on k.n = p.two
join word w on w.n = 1 + p.one % 100
join (select post, max(position) as last, max(at) as at, count(*) - 1 as comments from placed group by post) l on l.post = p.post
where p.opens

insert into comment (post_id, author_id, body, at, position)
select p.post, p.author, case when p.named is null then '' else '@' || a.name || ' ' end || s.text || ' ' || k.text, p.at, p.position
from placed p
join sentence s on s.n = p.one
join sentence k on k.n = p.two
left join account a on a.id = p.named
where not p.opens
order by p.t

do $$
declare
    one record;
begin
    for one in select * from kept_index loop
        execute one.definition;
    end loop;
end
$$

select setval(pg_get_serial_sequence('post', 'id'), (select max(id) from post))

analyze

update post p set answers = s.answers, answer_id = case when p.kind = 'QUESTION' and p.id % 4 < 2 then s.latest end
from (select c.post_id, count(*) as answers, max(c.id) as latest
      from comment c join post o on o.id = c.post_id and o.author_id <> c.author_id group by c.post_id) s
where s.post_id = p.id

alter table post enable trigger user

alter table comment enable trigger user

update community c set position = p.position, last_at = p.at
from (select community, max(position) as position, max(at) as at from placed group by 1) p
where p.community = c.id

insert into community_week (community_id, week, posts, comments)
select community, monday(at), count(*) filter (where opens), count(*) filter (where not opens) from placed group by 1, 2

select know_written(array(select text from sentence)), know_written(array['Bonjour à toutes et tous', 'Sujet numéro', '@Membre'])

insert into mention (post_id, comment_id, account_id, name, at)
select distinct on (p.post, c.id, p.named) p.post, c.id, p.named, a.name, c.at
from placed p join comment c on c.post_id = p.post and c.position = p.position join account a on a.id = p.named
where not p.opens

alter table reaction disable trigger user

insert into reaction (account_id, post_id, comment_id, kind, at)
select b.account, p.post, null, (array['THANKS', 'ME_TOO', 'USEFUL', 'SUPPORT'])[1 + p.post % 4], p.at
from placed p join belonging b on b.community = p.community and b.n = 1 + p.one % b.members
where p.opens and p.two % 2 = 0
on conflict do nothing

insert into reaction (account_id, post_id, comment_id, kind, at)
select b.account, c.post_id, c.id, (array['THANKS', 'ME_TOO', 'USEFUL', 'SUPPORT'])[1 + c.id % 4], c.at
from comment c join post p on p.id = c.post_id
join belonging b on b.community = p.community_id and b.n = 1 + c.id % b.members
where c.id % 5 = 0
on conflict do nothing

alter table reaction enable trigger user

drop table placed

-- Files under posts and in the folders of communities; of each its name and kind, not its bytes.
create temporary table named_file as
select i, p.id as post, p.community_id as community, p.author_id as author, p.at,
       (array['Compte-rendu', 'Guide', 'Affiche', 'Planning', 'Fiche', 'Budget'])[1 + i % 6] || '_'
       || (select w from word where n = 1 + i % 110) || '_' || i || '.pdf' as name
from (select *, row_number() over (order by id) as i from post where id % 5 = 0) p

insert into file (id, name, type, size, at) overriding system value
select i, name, 'application/pdf', 20000 + i % 90000, at from named_file

select setval(pg_get_serial_sequence('file', 'id'), (select max(i) from named_file))

insert into deposit (id, community_id, key, at, author_id, shared_at) overriding system value
select i, community, 'deposit-' || i, at, author, at from named_file where i % 2 = 0

select setval(pg_get_serial_sequence('deposit', 'id'), (select max(i) from named_file))

insert into attachment (file_id, post_id, deposit_id, community_id)
select i, case when i % 2 = 1 then post end, case when i % 2 = 0 then i end, community from named_file

insert into shared_page (community_id, begun_by, title, body, changed_at)
select c.id, b.account, initcap(w.w) || ' : ce qu’il faut savoir', s.text || E'\n\n' || k.text || E'\n\n' || s.text,
       now() - i * interval '1 hour'
from generate_series(1, greatest(:posts / 50, 1)) i
join place c on c.rank = 1 + i % :communities
join belonging b on b.community = c.id and b.n = 1 + i % b.members
join word w on w.n = 1 + i % 120
join sentence s on s.n = 1 + i % 4000
join sentence k on k.n = 1 + i * 7 % 4000

insert into shared_page_version (page_id, number, at, author_id, title, body)
select id, version, changed_at, begun_by, title, body from shared_page

insert into project (community_id, begun_by, name, objective, due_on, closed_at, summary)
select c.id, b.account, 'Projet ' || i || ' : ' || w.w, s.text, current_date + i % 90,
       case when i % 4 = 0 then now() end, case when i % 4 = 0 then s.text else '' end
from generate_series(1, 2 * :communities) i
join place c on c.rank = 1 + i % :communities
join belonging b on b.community = c.id and b.n = 1
join word w on w.n = 1 + i % 130
join sentence s on s.n = 1 + i % 4000

insert into project_participant (project_id, account_id)
select p.id, b.account from project p join belonging b on b.community = p.community_id and b.n <= 6

insert into project_task (project_id, stage, place, title, assignee_id, due_on)
select p.id, (array['TODO', 'DOING', 'DONE'])[1 + i % 3], i, 'Préparer ' || w.w, b.account, current_date + 3 * i
from project p join generate_series(1, 9) i on true
join belonging b on b.community = p.community_id and b.n = 1 + i % least(b.members, 6)
join word w on w.n = 1 + (p.id + i) % 100

insert into task_item (task_id, title) select t.id, 'Étape ' || i from project_task t, generate_series(1, 3) i

insert into project_day (project_id, kind, title, day)
select p.id, case when i % 2 = 0 then 'MEETING' else 'MILESTONE' end, 'Point ' || i, current_date + 10 * i
from project p, generate_series(1, 4) i

insert into project_decision (project_id, author_id, day, title, why)
select p.id, p.begun_by, current_date - i, 'Décision ' || i, p.objective from project p, generate_series(1, 3) i

-- Two people in two conversations of three, four in the others; ten messages each.
insert into conversation (id, low, high, direct, created_by, position) overriding system value
select i, case when i % 3 > 0 then one end, case when i % 3 > 0 then one + 1 + i % 7 end, i % 3 > 0, one, 10
from (select i, (select min(id) from account where role = 'MEMBER') + i * 3 % greatest(:members - 12, 1) as one
      from generate_series(1, :members / 3) i) drawn
on conflict do nothing

select setval(pg_get_serial_sequence('conversation', 'id'), greatest(:members / 3, 1))

insert into participant (conversation_id, account_id, read_to)
select c.id, one, case when (one + c.id) % 3 = 0 then 8 else 10 end
from conversation c, unnest(case when c.direct then array[c.low, c.high]
    else array[c.created_by, c.created_by + 3, c.created_by + 6, c.created_by + 9] end) one

alter table message disable trigger user

insert into message (conversation_id, author_id, body, position, at)
select c.id, t.members[1 + i % cardinality(t.members)], s.text, i, now() - (11 - i) * interval '1 day'
from conversation c
join (select conversation_id, array_agg(account_id) as members from participant group by 1) t on t.conversation_id = c.id
join generate_series(1, 10) i on true
join sentence s on s.n = 1 + (c.id * 13 + i) % 4000

alter table message enable trigger user

update membership m set read_to = greatest(0, c.position - floor(60 * power(random(), 2))::int)
from community c where c.id = m.community_id

insert into follow (account_id, community_id, level)
select account_id, community_id, (array['AT_ONCE', 'DIGEST', 'WHEN_I_COME', 'SILENCE'])[1 + floor(4 * random())::int]
from membership where random() < 0.3

insert into discussion_follow (account_id, post_id, choice)
select c.author_id, p.id, case when c.id % 3 = 0 then 'SILENCED' else 'FOLLOWED' end
from comment c join post p on p.id = c.post_id
where c.id % 40 = 0 and p.last_at > now() - interval '6 months'
on conflict do nothing

-- What waits for someone alone: messages they did not read, tasks that were given to them.
insert into notice (account_id, matter, thing, occurrence, at)
select t.account_id, 'MESSAGE', c.id, c.position, now() - interval '1 day'
from participant t join conversation c on c.id = t.conversation_id where t.read_to < c.position

insert into notice (account_id, matter, thing, occurrence, at)
select assignee_id, 'TASK', id, id, now() - interval '2 days' from project_task where id % 3 = 0
on conflict do nothing

-- Nobody's digest leaves by itself while something else is measured.
-- In the order in which the platform beside opens them.
insert into letterbox (account_id, digest_at) select distinct account_id, now() + interval '30 days' from membership order by account_id
on conflict (account_id) do update set digest_at = excluded.digest_at

insert into entry (kind, source, source_id, name, summary, city)
select 'place', 'bench', i::text, 'Maison ' || initcap(w.w) || ' ' || i, s.text, 'Bourg ' || i % 90
from generate_series(1, 2000) i join word w on w.n = 1 + i % 140 join sentence s on s.n = 1 + i % 4000

-- as time does in a platform that has run for a while: no list of what is not in its index yet
vacuum analyze
