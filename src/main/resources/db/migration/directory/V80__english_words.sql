-- People who search in English find what is written in French: what an English word asks for, beside itself, in the words of
-- the directory and of its vocabularies. As for French, a word stands here plain and singular; where the ending that
-- word_query cuts leaves something else ("opportunities"), what is left stands here.
insert into search_synonym (word, also) values
    ('able', '{autonomie}'), ('abroad', '{etranger,international}'), ('access', '{acces,acceder}'),
    ('accommodation', '{hebergement,logement}'), ('active', '{douce,actifs}'), ('activiti', '{activites}'),
    ('activity', '{activites,remobilisation}'), ('addiction', '{addictions}'),
    ('administrative', '{demarches,administratif}'), ('advice', '{conseil,information}'), ('adviser', '{conseiller}'),
    ('advisor', '{conseiller}'), ('after', '{suite}'), ('against', '{face}'), ('aid', '{aides}'),
    ('alcohol', '{addictions,alcool}'), ('allowance', '{allocations familiales,allocation,france services}'),
    ('another', '{changer}'), ('answering', '{repondre}'), ('appliance', '{electromenager}'),
    ('application', '{candidature,candidatures,dossier}'), ('area', '{frr,qpv,quartier}'), ('arithmetic', '{calcul}'),
    ('arrear', '{impayes}'), ('asylum', '{asile,exilees}'), ('basic', '{fondamentaux}'), ('becoming', '{acquerir,parcours}'),
    ('being', '{etre}'),
    ('benefit', '{acces droits,minima sociaux,minimas sociaux,allocations familiales,beneficier,beneficiaires}'),
    ('benefiting', '{beneficier}'), ('bike', '{velo,mobilite douce}'), ('bill', '{factures,difficultes financieres}'),
    ('budget', '{budgetaire}'), ('business', '{entreprise}'), ('buying', '{acheter,acquisition}'),
    ('car', '{voiture,vehicule,mobilite}'), ('care', '{soins,sante,prise charge}'), ('career', '{metier,emploi}'),
    ('caregiver', '{aidants}'), ('carer', '{aidants}'), ('child', '{enfants,enfance}'),
    ('childcare', '{garde enfants,creche,petite enfance}'), ('children', '{enfants,enfance}'), ('choice', '{choix}'),
    ('choose', '{choisir}'), ('choosing', '{choisir}'), ('citizenship', '{citoyennete}'), ('civic', '{citoyenne}'),
    ('clothe', '{habillement,vetements}'), ('clothing', '{habillement,vetements}'), ('company', '{entreprise}'),
    ('computer', '{ordinateur,informatique,numerique}'), ('confidence', '{confiance,remobilisation}'),
    ('confirming', '{confirmer}'), ('conflict', '{conflits}'), ('connection', '{connexion}'), ('convincing', '{convaincre}'),
    ('course', '{formation,atelier,cours}'), ('cover', '{motivation}'), ('cultural', '{culturelles,culturel}'),
    ('culture', '{culturelles,culturel}'), ('dealing', '{prendre compte}'),
    ('debt', '{dettes,endettement,surendettement,difficultes financieres,budget}'), ('defining', '{definir}'),
    ('dependent', '{dependante}'), ('developing', '{developper}'), ('difficulti', '{difficultes}'),
    ('difficulty', '{difficultes}'), ('digital', '{numerique}'), ('disabiliti', '{handicap}'),
    ('disability', '{handicap,invalidite,mdph}'), ('disabled', '{handicap,mdph}'), ('discovering', '{decouvrir}'),
    ('discrimination', '{discrimination}'), ('divorce', '{separation}'), ('doctor', '{medecin,sante}'),
    ('driving', '{permis,conduire,mobilite}'), ('drug', '{addictions}'), ('eat', '{alimentation,aide alimentaire}'),
    ('education', '{education}'), ('elderly', '{seniors,personnes agees}'), ('emergency', '{urgence}'),
    ('employer', '{employeurs}'), ('employment', '{emploi,travail,insertion professionnelle}'),
    ('equipment', '{equipement,materiel}'), ('everyone', '{tous publics}'), ('exile', '{exilees}'),
    ('famili', '{familles,famille}'), ('family', '{famille,familles}'), ('finance', '{financiere,finances}'),
    ('financial', '{financiere,financieres}'), ('following', '{suivre}'), ('food', '{alimentation,aide alimentaire}'),
    ('form', '{demarches administratives,formulaire}'), ('french', '{francais,langue}'),
    ('furniture', '{meubles,mobilier,ressourcerie}'), ('going', '{ouvrir}'), ('hall', '{mairie}'), ('health', '{sante}'),
    ('healthcare', '{sante,soins}'), ('home', '{logement,domicile,menagere}'), ('homeless', '{hebergement,sans abri}'),
    ('hospital', '{hopital,sante}'), ('house', '{logement,habitat}'), ('household', '{equipement,menagere,electromenager}'),
    ('housing', '{logement,hebergement,habitat}'), ('identity', '{demarches administratives,france services,mairie}'),
    ('improving', '{ameliorer}'), ('indebtedness', '{endettement,surendettement}'), ('interview', '{entretien}'),
    ('job', '{emploi,travail,insertion professionnelle}'), ('knowing', '{connaitre}'), ('language', '{langue,francais}'),
    ('laptop', '{ordinateur,informatique,numerique}'), ('law', '{droits,juridique}'),
    ('lawyer', '{avocat,acces droits,juridique}'), ('learn', '{apprendre}'), ('learning', '{informer,apprendre}'),
    ('legal', '{juridique,judiciaire,acces droits}'), ('leisure', '{loisirs,activites}'), ('letter', '{lettre}'),
    ('library', '{bibliotheque,mediatheque}'), ('licence', '{permis}'), ('license', '{permis}'),
    ('loneliness', '{lien social,isolement}'), ('lonely', '{lien social,isolement}'), ('maintaining', '{entretenir}'),
    ('making', '{faire}'), ('manage', '{autonomie,gestion}'), ('management', '{gestion}'), ('mastering', '{maitriser}'),
    ('meal', '{repas,alimentation,aide alimentaire}'), ('measure', '{mesure}'), ('mental', '{mentale}'),
    ('migrant', '{exilees,etrangers}'), ('minimum', '{minimas,minima}'), ('mobile', '{mobilite}'),
    ('mobility', '{mobilite}'), ('money', '{difficultes financieres,budget}'), ('moving', '{changer,demenagement}'),
    ('neighbourhood', '{quartier,qpv}'), ('network', '{reseau}'), ('nurse', '{infirmier,sante}'),
    ('nursery', '{creche,petite enfance}'), ('occupation', '{metier}'), ('offer', '{offres}'), ('older', '{seniors}'),
    ('online', '{ligne,numerique}'), ('opportuniti', '{opportunites}'), ('opportunity', '{opportunites}'),
    ('organised', '{organiser}'), ('organising', '{organiser}'), ('over', '{surendettement}'),
    ('paperwork', '{demarches administratives,france services}'), ('parent', '{parentalite}'),
    ('parenting', '{parentalite}'), ('particular', '{specifique}'),
    ('passport', '{passeport,demarches administratives,france services,mairie}'), ('paying', '{financer}'),
    ('pension', '{retraite,carsat,france services,seniors}'),
    ('people', '{personnes,publics,jeunes,seniors,actifs,beneficiaires}'), ('person', '{personne}'),
    ('phone', '{telephone}'), ('preparing', '{preparer,constituer,monter}'), ('preventing', '{prevenir}'),
    ('print', '{imprimer,informatique,numerique}'), ('printer', '{imprimer,informatique,numerique}'), ('priority', '{qpv}'),
    ('problem', '{problematique,difficultes}'), ('procedure', '{demarches administratives,demarches}'),
    ('project', '{projet}'), ('public', '{collective,publics}'), ('read', '{lecture,illettrisme}'),
    ('reading', '{lecture,illettrisme}'), ('recruiter', '{recruteur}'), ('reducing', '{reduire}'),
    ('refugee', '{exilees,refugies,asile}'), ('regaining', '{remobilisation}'), ('rent', '{louer,loyer,impayes}'),
    ('renting', '{louer}'), ('repair', '{reparer,reparation}'), ('repairing', '{reparer}'), ('resident', '{residents}'),
    ('resume', '{cv}'), ('retirement', '{retraite,carsat,france services,seniors}'), ('returning', '{retour}'),
    ('revitalisation', '{frr}'), ('right', '{droits,acces droits,juridique}'), ('rural', '{frr}'), ('safe', '{securisee}'),
    ('school', '{ecole,scolaire}'), ('search', '{recherche,rechercher}'), ('sector', '{secteur}'),
    ('seeker', '{demandeurs}'), ('self', '{soi}'), ('senior', '{seniors}'), ('separation', '{separation}'),
    ('setting', '{mettre place}'), ('sexual', '{sexuelle}'), ('shared', '{partagee}'), ('shelter', '{hebergement}'),
    ('showing', '{valoriser}'), ('skill', '{competences}'), ('sport', '{sportives}'), ('start', '{creer}'),
    ('starting', '{creer}'), ('staying', '{maintien,maintenir}'), ('step', '{demarches}'), ('strength', '{points forts}'),
    ('structuring', '{structurer}'), ('student', '{etudiants}'), ('suitable', '{adapte}'),
    ('support', '{soutien,accompagnement,accompagne}'), ('supported', '{accompagne,accompagnement}'),
    ('tax', '{impots,finances publiques,tresor public,demarches administratives,france services}'),
    ('temporary', '{temporaire}'), ('through', '{surmonter}'), ('tie', '{lien}'), ('town', '{mairie,commune}'),
    ('training', '{formation,former}'), ('transport', '{mobilite}'), ('unemployed', '{demandeurs emploi,chomage,emploi}'),
    ('unemployment', '{chomage,emploi,france travail}'), ('unsolicited', '{spontanees}'), ('using', '{utiliser,acceder}'),
    ('vehicle', '{vehicule,mobilite}'), ('violence', '{violence}'), ('volunteer', '{benevolat}'),
    ('volunteering', '{benevolat}'), ('welfare', '{acces droits,minima sociaux,aide sociale}'), ('well', '{bien}'),
    ('woman', '{femmes}'), ('women', '{femmes}'), ('work', '{emploi,travail,travailler,insertion professionnelle,actifs}'),
    ('worker', '{emploi,travail,travailleurs}'), ('working', '{emploi,travail,travailler}'), ('workshop', '{atelier}'),
    ('worsening', '{degradation}'), ('write', '{ecriture}'), ('writing', '{ecriture,realiser}'), ('young', '{jeunes}'),
    ('youth', '{jeunes,jeunesse}')
on conflict (word) do update
    set also = array(select distinct unnest(search_synonym.also || excluded.also));

-- Words of a question, not of an answer: added to those that understand() leaves out, whatever else it has become meanwhile.
do $$
declare
    known constant text := pg_get_functiondef('understand'::regproc);
    fuller constant text := regexp_replace(known, '(fillers constant text\[\] := ''\{[a-z,]+)\}''',
        '\1,help,helping,need,needs,want,find,finding,looking,look,for,the,and,with,without,in,at,to,of,an,'
        || 'on,by,my,me,our,your,who,what,where,how,can,get,getting,near,nearby,around,from,please,one,into,'
        || 'up,or,about,is,are,do,does,some,any,which}''');
begin
    if fuller = known then
        raise exception 'understand() no longer says which words it leaves out';
    end if;
    execute fuller;
end
$$;

-- Known, so that they are not taken for typing mistakes ("help" became "helene"); plurals go by their stem, but for those
-- that a French stem does not see.
select know_words(array(select word || ' ' || array_to_string(also, ' ') from search_synonym)
    || array['help helping need needs want find finding looking look for the and with without our your who '
        || 'what where how can get getting near nearby around from please one into about are does some any '
        || 'which advisers benefits careers caregivers carers computers employers lawyers printers '
        || 'recruiters seekers shelters volunteers workers']);

-- Of "finances", word_query cuts "es".
insert into search_synonym (word, also)
select left(word, -1), also from search_synonym
where word = any (string_to_array('active administrative advice allowance appliance bike care childcare choice choose clothe '
        || 'confidence course culture divorce everyone exile finance furniture healthcare home house '
        || 'language leisure licence license manage measure mobile nurse online people phone procedure '
        || 'refugee resume safe suitable tie vehicle welfare write', ' '))
on conflict (word) do update
    set also = array(select distinct unnest(search_synonym.also || excluded.also));
