-- A small network as an early version of the platform left it, a few rows in every main table; all fictional.
insert into instance (name) values ('Réseau de Kerlanic');
insert into organisation (name) values ('Maison des familles');
insert into account (email, name, role) values
    ('ada@ancien.example', 'Ada Le Goff', 'ADMINISTRATOR'),
    ('brieuc@ancien.example', 'Brieuc Madec', 'MEMBER'),
    ('carole@ancien.example', 'Carole Riou', 'MEMBER'),
    ('denez@ancien.example', 'Denez Salaün', 'GUEST');
insert into account_organisation (account_id, organisation_id, function)
    select a.id, o.id, 'Accueil' from account a, organisation o where a.email like 'brieuc%';
insert into account_password (account_id, hash) select id, 'kept as it is' from account where role = 'MEMBER';
insert into territory (kind, code, name, latitude, longitude) values ('commune', '56900', 'Kerlanic', 48.1, -3.2);

insert into entry (kind, source, source_id, name, summary, city) values
    ('place', 'ancien', '1', 'Maison des familles de Kerlanic', 'Accueil, ateliers et permanences', 'Kerlanic'),
    ('place', 'ancien', '2', 'Bagagerie du port', 'Un casier pour ses valises', 'Kerlanic');
insert into entry_check (entry_id, account_id) select e.id, a.id from entry e, account a where a.email like 'brieuc%' and e.source_id = '1';
insert into favourite (account_id, entry_id) select a.id, e.id from entry e, account a where a.email like 'brieuc%' and e.source_id = '2';
insert into error_report (entry_id, message) select id, 'Le portail a changé de côté' from entry where source_id = '2';

insert into community (name, purpose, kind, charter) values
    ('Hébergement', 'Trouver un toit ensemble', 'OPEN', 'On se tutoie'),
    ('Aidants', 'Entre proches', 'REQUEST', '');
update community set pseudonymous = true where name = 'Aidants';
insert into membership (account_id, community_id, role)
    select a.id, c.id, case when a.email like 'ada%' then 'FACILITATOR' else 'MEMBER' end
    from account a, community c where c.name = 'Hébergement' and a.email !~ '^denez';
insert into membership (account_id, community_id, role, pseudonym)
    select a.id, c.id, 'MEMBER', 'Mésange' from account a, community c where c.name = 'Aidants' and a.email like 'denez%';
insert into membership_request (account_id, community_id, word)
    select a.id, c.id, 'Bonjour à vous' from account a, community c where c.name = 'Aidants' and a.email like 'carole%';
insert into community_invitation (account_id, community_id, role, invited_by)
    select d.id, c.id, 'READER', a.id from account a, account d, community c
    where c.name = 'Hébergement' and a.email like 'ada%' and d.email like 'denez%';

insert into post (community_id, author_id, kind, title, body, position, last_position)
    select c.id, a.id, k.kind, k.title, k.body, next_position(c.id), c.position
    from community c, account a, (values
        ('QUESTION', 'Qui sait ?', 'Une chambre pour la quinzaine ?'),
        ('MESSAGE', 'Permanence', 'La permanence passe au jeudi.'),
        ('POLL', 'Quel jour ?', '')) k(kind, title, body)
    where c.name = 'Hébergement' and a.email like 'brieuc%';
update post set last_position = position;
insert into post (community_id, author_id, signed, kind, body, position, last_position)
    select c.id, a.id, 'Mésange', 'MESSAGE', 'Une bonne semaine pour nous', next_position(c.id), 1
    from community c, account a where c.name = 'Aidants' and a.email like 'denez%';
insert into comment (post_id, author_id, body, position)
    select p.id, a.id, '@Brieuc Madec le foyer du port a une chambre', next_position(p.community_id)
    from post p, account a where p.title = 'Qui sait ?' and a.email like 'carole%';
update post p set comments = 1, last_position = c.position, answer_id = c.id from comment c where c.post_id = p.id;
insert into mention (post_id, comment_id, account_id, name)
    select c.post_id, c.id, a.id, a.name from comment c, account a where a.email like 'brieuc%';
insert into reaction (account_id, post_id, comment_id, kind)
    select a.id, c.post_id, c.id, 'THANKS' from comment c, account a where a.email like 'brieuc%';
insert into post_version (post_id, at, title, body) select id, now(), title, 'La permanence passe au mardi.' from post where title = 'Permanence';
insert into comment_version (comment_id, at, body) select id, now(), 'Le foyer a une chambre' from comment;
insert into reading (account_id, post_id, read_to) select a.id, p.id, p.last_position from post p, account a
    where p.title = 'Permanence' and a.email like 'carole%';
update membership m set read_beyond = 1 from account a where a.id = m.account_id and a.email like 'carole%';
insert into poll (post_id, several, at_the_end) select id, false, false from post where kind = 'POLL';
insert into poll_option (post_id, position, label) select post_id, n, 'Jour ' || n from poll, generate_series(1, 2) n;
insert into vote (option_id, account_id, answer) select o.id, a.id, 'YES' from poll_option o, account a
    where o.position = 1 and a.email like 'carole%';
insert into draft (author_id, key, community_id, title, body) select account_id, gen_random_uuid(), community_id, 'À finir', 'Un début'
    from membership order by account_id limit 1;
insert into file (name, type, size) values ('Trame d’entretien.pdf', 'application/pdf', 4);
insert into file_part (file_id, n, bytes) select id, 0, '\x25504446' from file;
insert into attachment (file_id, post_id) select f.id, p.id from file f, post p where p.title = 'Permanence';
insert into handover_note (community_id, body, by) select c.id, 'Les clefs sont au bureau', a.id
    from community c, account a where c.name = 'Hébergement' and a.email like 'ada%';
insert into moderation_case (community_id, post_id, author_id) select community_id, id, author_id from post where title = 'Permanence';
insert into moderation_report (case_id, account_id, reason) select k.id, a.id, 'OTHER' from moderation_case k, account a
    where a.email like 'carole%';

insert into shared_page (community_id, begun_by, title, body)
    select c.id, a.id, 'Repères', 'La domiciliation pas à pas' from community c, account a
    where c.name = 'Hébergement' and a.email like 'ada%';
insert into shared_page_version (page_id, number, author_id, title, body) select id, 1, begun_by, title, body from shared_page;
insert into project (community_id, begun_by, name, objective) select community_id, begun_by, 'Bagagerie', 'Un endroit pour ses valises'
    from shared_page;
insert into project_participant (project_id, account_id) select id, begun_by from project;
insert into project_task (project_id, place, title, assignee_id) select id, 1, 'Choisir les casiers', begun_by from project;
insert into task_item (task_id, title) select id, 'Mesurer' from project_task;
insert into project_day (project_id, kind, title, day) select id, 'MEETING', 'Premier point', '2026-12-01' from project;
insert into project_decision (project_id, author_id, day, title) select id, begun_by, '2026-11-02', 'Au rez-de-chaussée' from project;
insert into project_page (project_id, page_id) select p.id, s.id from project p, shared_page s;

insert into conversation (direct, low, high, position)
    select true, min(id), max(id), 1 from account where email ~ '^(brieuc|carole)';
insert into participant (conversation_id, account_id) select c.id, a.id from conversation c, account a where a.id in (c.low, c.high);
insert into message (conversation_id, author_id, body, position) select id, low, 'La clef est chez le gardien', 1 from conversation;

insert into follow (account_id, community_id, level) select account_id, community_id, 'AT_ONCE' from membership where role = 'FACILITATOR';
insert into discussion_follow (account_id, post_id, choice) select a.id, p.id, 'FOLLOWED' from post p, account a
    where p.title = 'Permanence' and a.email like 'brieuc%';
insert into kept_post (account_id, post_id) select account_id, post_id from discussion_follow;
insert into named_choice (account_id, level) select id, 'AT_ONCE' from account where email like 'brieuc%';
insert into letterbox (account_id, digest_at) select account_id, '2027-01-04 08:00Z' from membership on conflict do nothing;
insert into mail (kind, recipient, subject, text) values ('digest', 'brieuc@ancien.example', 'Votre résumé', 'Une réponse vous attend');
