-- Who has nowhere to sleep says so in other words than those who receive them; and who wants to learn French asks for lessons.
-- Several words stand for one thing together; in quotation marks, one after the other: "accueil de jour" is not any day.
insert into search_synonym (word, also)
select word, array['hebergement', '"accueil de jour"']
from unnest(array['sdf', 'dormir', 'abri', 'la rue', 'sans abri', 'sans domicile', 'sans domicile fixe', 'sans logement',
                  'sans toit', 'dormir dehors', 'homeless']) word
on conflict (word) do update
    set also = array(select distinct unnest(search_synonym.also || excluded.also));

insert into search_synonym (word, also)
select word, array['francais', 'illettrisme', 'alphabetisation', 'fle']
from unnest(array['francais', 'cours de francais', 'cours francais', 'apprendre le francais', 'apprendre francais',
                  'parler francais', 'fle', 'alphabetisation']) word
on conflict (word) do update
    set also = array(select distinct unnest(search_synonym.also || excluded.also));

-- Where nobody offers any, "jeux" was taken for "jeudi".
insert into search_synonym (word, also) values ('jeu', '{ludotheque}'), ('ludotheque', '{jeux}')
on conflict (word) do update
    set also = array(select distinct unnest(search_synonym.also || excluded.also));

select know_words(array(select word || ' ' || array_to_string(also, ' ') from search_synonym));
