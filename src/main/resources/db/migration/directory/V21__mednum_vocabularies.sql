-- What places say and data.inclusion has no word for. Labels: standard national des lieux de médiation numérique.
insert into vocabulary (id, title, source, version) values
    ('mednum-services', 'Services de médiation numérique', 'La MedNum, schéma lieux de médiation numérique, Licence Ouverte 2.0', '1.0.2'),
    ('mednum-publics', 'Prises en charge spécifiques', 'La MedNum, schéma lieux de médiation numérique, Licence Ouverte 2.0', '1.0.2'),
    ('mednum-fees', 'Frais à charge', 'La MedNum, schéma lieux de médiation numérique, Licence Ouverte 2.0', '1.0.2');
insert into term (vocabulary_id, code, label, position) values
    ('mednum-services', 'mednum--insertion-professionnelle-via-le-numerique', 'Insertion professionnelle via le numérique', 1),
    ('mednum-services', 'mednum--utilisation-securisee-du-numerique', 'Utilisation sécurisée du numérique', 2),
    ('mednum-services', 'mednum--parentalite-et-education-avec-le-numerique', 'Parentalité et éducation avec le numérique', 3),
    ('mednum-services', 'mednum--loisirs-et-creations-numeriques', 'Loisirs et créations numériques', 4),
    ('mednum-services', 'mednum--comprehension-du-monde-numerique', 'Compréhension du monde numérique', 5),
    ('mednum-publics', 'mednum--illettrisme', 'Illettrisme', 6),
    ('mednum-publics', 'mednum--langues-etrangeres-anglais', 'Langues étrangères (anglais)', 7),
    ('mednum-publics', 'mednum--langues-etrangeres-autres', 'Langues étrangères (autres)', 8),
    ('mednum-fees', 'mednum--gratuit-sous-condition', 'Gratuit sous condition', 9);
