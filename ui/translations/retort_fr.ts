<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>GraphPicture</name>
    <message>
        <source>%1, page %2 of %3</source>
        <translation>%1, page %2 sur %3</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Migration workbench for Alembic projects</source>
        <translation>Atelier de migration pour projets Alembic</translation>
    </message>
    <message>
        <source>Folder of an Alembic project, or its alembic.ini</source>
        <translation>Dossier d’un projet Alembic, ou son alembic.ini</translation>
    </message>
    <message>
        <source>Language of the window: %1</source>
        <translation>Langue de la fenêtre&#xa0;: %1</translation>
    </message>
    <message>
        <source>Size of the window on the tour, as 1400x900</source>
        <translation>Taille de la fenêtre pour la visite, par exemple 1400x900</translation>
    </message>
    <message>
        <source>Open PATH, connect, upgrade, back up, downgrade and restore its database, and leave pictures and the SQL that ran in FOLDER</source>
        <translation>Ouvrir PATH, se connecter, faire un upgrade, sauvegarder, faire un downgrade et restaurer sa base de données, puis laisser des images et le SQL exécuté dans FOLDER</translation>
    </message>
    <message>
        <source>there is no translation into “%1”; there are %2</source>
        <translation>il n’existe pas de traduction en «&#x202f;%1&#x202f;»&#x202f;; langues disponibles&#xa0;: %2</translation>
    </message>
    <message>
        <source>only one project can be opened at a time</source>
        <translation>un seul projet peut être ouvert à la fois</translation>
    </message>
    <message>
        <source>--tour needs the path of a project</source>
        <translation>--tour exige le chemin d’un projet</translation>
    </message>
    <message>
        <source>--size takes a width and a height, as in 1400x900</source>
        <translation>--size attend une largeur et une hauteur, par exemple 1400x900</translation>
    </message>
    <message>
        <source>Colours: light, dark, high-contrast-light, high-contrast-dark or system</source>
        <translation>Couleurs&#xa0;: light, dark, high-contrast-light, high-contrast-dark ou system</translation>
    </message>
    <message>
        <source>Begin without the project that was open last</source>
        <translation>Commencer sans le dernier projet ouvert</translation>
    </message>
    <message>
        <source>--theme takes light, dark, high-contrast-light, high-contrast-dark or system</source>
        <translation>--theme accepte light, dark, high-contrast-light, high-contrast-dark ou system</translation>
    </message>
</context>
<context>
    <name>retort::ui::AdoptSheet</name>
    <message>
        <source>Read Again</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Write the First Revision</source>
        <translation>Écrire la première révision</translation>
    </message>
    <message>
        <source>The first revision</source>
        <translation>La première révision</translation>
    </message>
    <message>
        <source>What the revision does not carry</source>
        <translation>Ce que la révision ne reprend pas</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>Not carried</source>
        <translation>Non repris</translation>
    </message>
    <message>
        <source>Message of the revision</source>
        <translation>Message de la révision</translation>
    </message>
    <message>
        <source>Put %1 under migrations</source>
        <translation>Gérer %1 par migrations</translation>
    </message>
    <message>
        <source>Write the first revision from its tables, then stamp it; tables and rows stay as they are</source>
        <translation>Écrire la première révision à partir des tables, puis appliquer un stamp&#x202f;; les tables et les lignes restent telles quelles</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>The tables of %1 are read, made into a revision, and the revision is checked.</source>
        <translation>Les tables de %1 sont lues et converties en révision, puis la révision est vérifiée.</translation>
    </message>
    <message>
        <source>Not carried (%1)</source>
        <translation>Non repris (%1)</translation>
    </message>
    <message>
        <source>&lt;b&gt;The revision would not make the schema that the database has&lt;/b&gt;, so it cannot be written:</source>
        <translation>&lt;b&gt;La révision ne produirait pas le schéma de la base de données&lt;/b&gt;, elle ne peut donc pas être écrite&#xa0;:</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>et %1 de plus</translation>
    </message>
    <message numerus="yes">
        <source>The %n tables become the first revision.</source>
        <translation>
            <numerusform>%n table devient la première révision.</numerusform>
            <numerusform>Les %n tables deviennent la première révision.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was run up and down on an empty database in memory, which came out the same.</source>
        <translation>Elle a été exécutée dans les deux sens sur une base de données vide en mémoire, avec un résultat identique.</translation>
    </message>
    <message>
        <source>Its operations were replayed without a database, and came out the same.</source>
        <translation>Ses opérations ont été rejouées sans base de données, avec un résultat identique.</translation>
    </message>
    <message>
        <source>These are not in it, and a database made from it will lack them:</source>
        <translation>Les éléments suivants n’y figurent pas et manqueront à toute base de données créée à partir d’elle&#xa0;:</translation>
    </message>
    <message>
        <source>and %1 more, see “Not carried”</source>
        <translation>et %1 de plus, voir «&#x202f;Non repris&#x202f;»</translation>
    </message>
    <message>
        <source>&lt;b&gt;The revision was not written.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;La révision n’a pas été écrite.&lt;/b&gt; %1</translation>
    </message>
    <message>
        <source>There is no first revision to be made</source>
        <translation>Impossible de créer une première révision</translation>
    </message>
</context>
<context>
    <name>retort::ui::BackupListModel</name>
    <message>
        <source>The copy passed SQLite’s integrity check when it was made. It is checked again before it is restored.</source>
        <translation>La copie a passé le contrôle d’intégrité de SQLite lors de sa création. Elle est vérifiée de nouveau avant la restauration.</translation>
    </message>
    <message>
        <source>The dump was found complete when it was made. It is checked again before it is restored.</source>
        <translation>Le dump était complet lors de sa création. Il est vérifié de nouveau avant la restauration.</translation>
    </message>
    <message>
        <source>no version table</source>
        <translation>pas de table de version</translation>
    </message>
    <message numerus="yes">
        <source>%n tables</source>
        <translation>
            <numerusform>%n table</numerusform>
            <numerusform>%n tables</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>rows, tables</comment>
        <translation>%1 dans %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln ligne</numerusform>
            <numerusform>%Ln lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>verified</source>
        <translation>vérifiée</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>endommagée</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln rows</source>
        <translation>
            <numerusform>%1&#xa0;: %Ln ligne</numerusform>
            <numerusform>%1&#xa0;: %Ln lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Créée</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Libellé</translation>
    </message>
    <message>
        <source>Database at</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
</context>
<context>
    <name>retort::ui::BackupsPane</name>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Back Up Now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restaurer…</translation>
    </message>
    <message>
        <source>Restore Only the Rows…</source>
        <translation>Restaurer les lignes seules…</translation>
    </message>
    <message>
        <source>The rows of the backup in the schema of today, when the backup was made at an older revision</source>
        <translation>Les lignes de la sauvegarde dans le schéma actuel, si la sauvegarde date d’une révision antérieure</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Open the Folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation>créée manuellement</translation>
    </message>
    <message>
        <source>No database is connected</source>
        <translation>Aucune base de données connectée</translation>
    </message>
    <message>
        <source>The backups of a database are listed here once it is connected.</source>
        <translation>Les sauvegardes d’une base de données s’affichent ici une fois la connexion établie.</translation>
    </message>
    <message>
        <source>No backups for this database</source>
        <translation>Pas de sauvegarde pour cette base de données</translation>
    </message>
    <message>
        <source>A database in memory cannot be backed up.</source>
        <translation>Une base de données en mémoire ne peut pas être sauvegardée.</translation>
    </message>
    <message>
        <source>No backups of %1 yet</source>
        <translation>Aucune sauvegarde de %1 pour l’instant</translation>
    </message>
    <message>
        <source>A backup is offered before every run; you can also make one now.</source>
        <translation>Une sauvegarde est proposée avant chaque exécution&#x202f;; vous pouvez aussi en créer une maintenant.</translation>
    </message>
    <message>
        <source>The connection profile is read-only.</source>
        <translation>Le profil de connexion est en lecture seule.</translation>
    </message>
    <message>
        <source>Replace everything in &lt;b&gt;%1&lt;/b&gt; (now at %2) with the backup of %3, made at %4? The database as it is now is backed up first.</source>
        <translation>Remplacer tout le contenu de &lt;b&gt;%1&lt;/b&gt; (actuellement à %2) par la sauvegarde du %3 (position %4)&#x202f;? La base de données est d’abord sauvegardée dans son état actuel.</translation>
    </message>
    <message>
        <source>Replace everything in &lt;b&gt;%1&lt;/b&gt; (now at %2) with the backup of %3, which has %4? The database as it is now is backed up first.</source>
        <translation>Remplacer tout le contenu de &lt;b&gt;%1&lt;/b&gt; (actuellement à %2) par la sauvegarde du %3 (%4)&#x202f;? La base de données est d’abord sauvegardée dans son état actuel.</translation>
    </message>
    <message>
        <source>This server cannot do it in one step: the backup is first tried out in a scratch database, then the tables are dropped and restored.</source>
        <translation>Ce serveur ne peut pas le faire en une seule étape&#xa0;: la sauvegarde est d’abord essayée dans une base de données temporaire, puis les tables sont supprimées et restaurées.</translation>
    </message>
    <message>
        <source>Production.</source>
        <translation>Production.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>before restoring</source>
        <translation>avant restauration</translation>
    </message>
    <message>
        <source>Delete the backup “%1” of %2? The file %3 is removed and cannot be brought back.</source>
        <translation>Supprimer la sauvegarde «&#x202f;%1&#x202f;» du %2&#x202f;? Le fichier %3 sera supprimé définitivement.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Type %1:</source>
        <translation>Saisissez %1&#xa0;:</translation>
    </message>
    <message>
        <source>Into a New Database…</source>
        <translation>Dans une nouvelle base…</translation>
    </message>
    <message>
        <source>The backup of %1 goes into a new file, beside &lt;b&gt;%2&lt;/b&gt; unless a folder is named. &lt;b&gt;%2&lt;/b&gt; stays as it is.</source>
        <translation>La sauvegarde du %1 va dans un nouveau fichier, à côté de &lt;b&gt;%2&lt;/b&gt; si aucun dossier n’est indiqué. &lt;b&gt;%2&lt;/b&gt; reste telle quelle.</translation>
    </message>
    <message>
        <source>The backup of %1 goes into a new database on the same server. &lt;b&gt;%2&lt;/b&gt; stays as it is.</source>
        <translation>La sauvegarde du %1 va dans une nouvelle base sur le même serveur. &lt;b&gt;%2&lt;/b&gt; reste telle quelle.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Its name:</source>
        <translation>Son nom&#x202f;:</translation>
    </message>
    <message>
        <source>Name of the new database</source>
        <translation>Nom de la nouvelle base</translation>
    </message>
    <message>
        <source>The backup is in the new database &lt;b&gt;%1&lt;/b&gt;, checked; &lt;b&gt;%2&lt;/b&gt; was not touched.</source>
        <translation>La sauvegarde est dans la nouvelle base &lt;b&gt;%1&lt;/b&gt;, vérifiée&#x202f;; &lt;b&gt;%2&lt;/b&gt; n’a pas été touchée.</translation>
    </message>
    <message>
        <source>Other ways to back up</source>
        <translation>Autres façons de sauvegarder</translation>
    </message>
    <message>
        <source>Back Up the Whole Server</source>
        <translation>Sauvegarder le serveur entier</translation>
    </message>
    <message>
        <source>All databases of the server, with its roles and tablespaces</source>
        <translation>Toutes les bases de données du serveur, avec ses rôles et ses tablespaces</translation>
    </message>
    <message>
        <source>Only PostgreSQL can back up a whole server.</source>
        <translation>Seul PostgreSQL permet de sauvegarder un serveur entier.</translation>
    </message>
    <message>
        <source>Swap for a New Database…</source>
        <translation>Remplacer par une nouvelle base de données…</translation>
    </message>
    <message>
        <source>Looking whether a new database can take the place of &lt;b&gt;%1&lt;/b&gt;…</source>
        <translation>Vérification qu’une nouvelle base de données peut prendre la place de &lt;b&gt;%1&lt;/b&gt;…</translation>
    </message>
    <message>
        <source>Look Again</source>
        <translation>Vérifier de nouveau</translation>
    </message>
    <message>
        <source>No other database can take the place of &lt;b&gt;%1&lt;/b&gt;, and nothing was changed. %2</source>
        <translation>Aucune autre base de données ne peut prendre la place de &lt;b&gt;%1&lt;/b&gt;, et rien n’a été modifié. %2</translation>
    </message>
    <message>
        <source>The backup of %1 goes into a new database first, while &lt;b&gt;%2&lt;/b&gt; stays as it is. When that is complete and checked, it takes the name %2, and the present one is kept as &lt;b&gt;%3&lt;/b&gt;. For that moment nobody may be connected to it; this window lets go of it by itself.</source>
        <translation>La sauvegarde du %1 va d’abord dans une nouvelle base de données, tandis que &lt;b&gt;%2&lt;/b&gt; reste telle quelle. Une fois complète et vérifiée, celle-ci prend le nom %2, et l’actuelle est conservée sous le nom &lt;b&gt;%3&lt;/b&gt;. À ce moment, personne ne doit y être connecté&#x202f;; cette fenêtre s’en déconnecte d’elle-même.</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; is the database of the backup now. The former one is kept as &lt;b&gt;%2&lt;/b&gt;.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; est maintenant la base de données de la sauvegarde. L’ancienne est conservée sous le nom &lt;b&gt;%2&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>The whole server is in the file &lt;b&gt;%1&lt;/b&gt;. It is brought back by hand, into a new and empty server: &lt;tt&gt;psql --no-psqlrc --file=FILE postgres&lt;/tt&gt;</source>
        <translation>Le serveur entier est dans le fichier &lt;b&gt;%1&lt;/b&gt;. Il se restaure à la main, dans un serveur neuf et vide&#x202f;: &lt;tt&gt;psql --no-psqlrc --file=FILE postgres&lt;/tt&gt;</translation>
    </message>
</context>
<context>
    <name>retort::ui::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Masquer</translation>
    </message>
</context>
<context>
    <name>retort::ui::BottomPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>retort::ui::BrokenRunWords</name>
    <message>
        <source>The last run, “%1” of %2,</source>
        <translation>La dernière exécution, «&#x202f;%1&#x202f;» du %2,</translation>
    </message>
    <message>
        <source>its last revision</source>
        <translation>sa dernière révision</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>et %1 de plus</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 broke off, but the server is still at its last statement.&lt;/b&gt; Wait until that has ended.</source>
        <translation>&lt;b&gt;%1 s’est interrompue, mais le serveur traite encore sa dernière instruction.&lt;/b&gt; Attendez qu’elle se termine.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 broke off in the middle of %2 while it committed.&lt;/b&gt; Nothing tells whether its last statements came into the database.</source>
        <translation>&lt;b&gt;%1 s’est interrompue au milieu de %2 pendant le commit.&lt;/b&gt; Rien n’indique si ses dernières instructions sont passées dans la base de données.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 broke off in the middle of %2.&lt;/b&gt;</source>
        <translation>&lt;b&gt;%1 s’est interrompue au milieu de %2.&lt;/b&gt;</translation>
    </message>
    <message numerus="yes">
        <source>%n statements of it are in the database.</source>
        <translation>
            <numerusform>%n de ses instructions est dans la base de données.</numerusform>
            <numerusform>%n de ses instructions sont dans la base de données.</numerusform>
        </translation>
    </message>
    <message>
        <source>In the database, and not run again:</source>
        <translation>Déjà dans la base de données, non réexécutées&#xa0;:</translation>
    </message>
    <message>
        <source>Taken to be in the database:</source>
        <translation>Considérées comme présentes dans la base de données&#xa0;:</translation>
    </message>
    <message>
        <source>Taken not to be in the database:</source>
        <translation>Considérées comme absentes de la base de données&#xa0;:</translation>
    </message>
    <message>
        <source>Look at the database. &lt;a href=&quot;broken:out&quot;&gt;They are not in it&lt;/a&gt;</source>
        <translation>Vérifiez la base de données. &lt;a href=&quot;broken:out&quot;&gt;Elles n’y sont pas&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Look at the database. &lt;a href=&quot;broken:in&quot;&gt;They are in it&lt;/a&gt;</source>
        <translation>Vérifiez la base de données. &lt;a href=&quot;broken:in&quot;&gt;Elles y sont&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Instead of going on: &lt;a href=&quot;broken:undo&quot;&gt;undo what is in&lt;/a&gt;, or &lt;a href=&quot;broken:forget&quot;&gt;forget the run&lt;/a&gt; when you have put things right yourself.</source>
        <translation>Au lieu de poursuivre&#xa0;: &lt;a href=&quot;broken:undo&quot;&gt;défaire ce qui est passé&lt;/a&gt;, ou &lt;a href=&quot;broken:forget&quot;&gt;oublier l’exécution&lt;/a&gt; si vous avez tout rétabli vous-même.</translation>
    </message>
    <message>
        <source>Or &lt;a href=&quot;broken:restore&quot;&gt;restore the backup made before it&lt;/a&gt;, of %1.</source>
        <translation>Ou &lt;a href=&quot;broken:restore&quot;&gt;restaurer la sauvegarde faite juste avant&lt;/a&gt;, du %1.</translation>
    </message>
</context>
<context>
    <name>retort::ui::CommandPalette</name>
    <message>
        <source>Type what you want to do</source>
        <translation>Saisissez ce que vous voulez faire</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
</context>
<context>
    <name>retort::ui::CompareSheet</name>
    <message>
        <source>Compare Again</source>
        <translation>Comparer de nouveau</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>The new revision</source>
        <translation>La nouvelle révision</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>SQL of the upgrade</source>
        <translation>SQL de l’upgrade</translation>
    </message>
    <message>
        <source>SQL of the downgrade</source>
        <translation>SQL du downgrade</translation>
    </message>
    <message>
        <source>What the revision does, as in “add email to user”</source>
        <translation>Ce que fait la révision, par exemple «&#x202f;ajouter email à user&#x202f;»</translation>
    </message>
    <message>
        <source>Message of the revision</source>
        <translation>Message de la révision</translation>
    </message>
    <message>
        <source>The models and %1</source>
        <translation>Les modèles et %1</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparaison…</translation>
    </message>
    <message>
        <source>The models are read and compared with %1.</source>
        <translation>Les modèles sont lus et comparés à %1.</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>Aucune différence</translation>
    </message>
    <message numerus="yes">
        <source>%1 has the %n tables that the models describe.</source>
        <translation>
            <numerusform>%1 contient %n table, comme le décrivent les modèles.</numerusform>
            <numerusform>%1 contient les %n tables que décrivent les modèles.</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;The models have no tables, so everything would be dropped.&lt;/b&gt; Most often the modules with the models are not imported in env.py.</source>
        <translation>&lt;b&gt;Les modèles ne contiennent aucune table, tout serait donc supprimé.&lt;/b&gt; Le plus souvent, les modules des modèles ne sont pas importés dans env.py.</translation>
    </message>
    <message>
        <source>The models were read by %1.</source>
        <translation>Les modèles ont été lus par %1.</translation>
    </message>
    <message>
        <source>Column %1.%2 may be renamed to %3</source>
        <translation>La colonne %1.%2 est peut-être renommée en %3</translation>
    </message>
    <message>
        <source>Table %1 may be renamed to %2</source>
        <translation>La table %1 est peut-être renommée en %2</translation>
    </message>
    <message>
        <source>%1 (%2). &lt;a href=&quot;rename:%3&quot;&gt;Rename it&lt;/a&gt;, so that its data stays.</source>
        <translation>%1 (%2). &lt;a href=&quot;rename:%3&quot;&gt;Renommer&lt;/a&gt;, pour conserver ses données.</translation>
    </message>
    <message>
        <source>The models were not compared</source>
        <translation>Les modèles n’ont pas été comparés</translation>
    </message>
    <message>
        <source>%1

The project’s own Python usually can. That runs env.py and the modules of the models, with all that you may do yourself; no migration runs, and after a minute it is ended. It would be %2.</source>
        <translation>%1

Le Python du projet y parvient en général. Il exécute env.py et les modules des modèles avec tous vos droits&#x202f;; aucune migration n’est exécutée, et le processus est arrêté au bout d’une minute. Ce serait l’interpréteur %2.</translation>
    </message>
    <message>
        <source>Trust This Project and Compare</source>
        <translation>Faire confiance à ce projet et comparer</translation>
    </message>
    <message>
        <source>Tick a difference to see the revision that it makes.</source>
        <translation>Cochez une différence pour voir la révision qu’elle produit.</translation>
    </message>
    <message>
        <source>Not tried out yet. That needs a scratch database on the server, which is made empty and dropped again.</source>
        <translation>Pas encore essayée. L’essai demande une base de données temporaire sur le serveur, créée vide puis supprimée.</translation>
    </message>
    <message>
        <source>Try It Out</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>-- The rest is not known before it runs: %1</source>
        <translation>-- La suite n’est connue qu’à l’exécution&#xa0;: %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;The revision was not written.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;La révision n’a pas été écrite.&lt;/b&gt; %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>%n differences</source>
        <translation>
            <numerusform>%n différence</numerusform>
            <numerusform>%n différences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n differences</source>
        <translation>
            <numerusform>%1 sur %n différence</numerusform>
            <numerusform>%1 sur %n différences</numerusform>
        </translation>
    </message>
    <message>
        <source> → %1</source>
        <translation> → %1</translation>
    </message>
    <message>
        <source> · being tried out…</source>
        <translation> · essai en cours…</translation>
    </message>
    <message>
        <source>Create It Nevertheless</source>
        <translation>Créer quand même</translation>
    </message>
    <message>
        <source>Create the Revision</source>
        <translation>Créer la révision</translation>
    </message>
    <message>
        <source>No other differences</source>
        <translation>Aucune autre différence</translation>
    </message>
    <message numerus="yes">
        <source>%n differences are set aside.</source>
        <translation>
            <numerusform>%n différence est mise de côté.</numerusform>
            <numerusform>%n différences sont mises de côté.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show Them</source>
        <translation>Les afficher</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n tables were made by no revision of this project.&lt;/b&gt; They are dropped only if you tick them.</source>
        <translation>
            <numerusform>&lt;b&gt;%n table n’a été créée par aucune révision de ce projet.&lt;/b&gt; Elle n’est supprimée que si vous la cochez.</numerusform>
            <numerusform>&lt;b&gt;%n tables n’ont été créées par aucune révision de ce projet.&lt;/b&gt; Elles ne sont supprimées que si vous les cochez.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is %n revisions behind: what those change would be found as a difference. Upgrade it first.</source>
        <translation>
            <numerusform>%1 a %n révision de retard&#x202f;: ce qu’elle modifie serait trouvé comme une différence. Faites d’abord l’upgrade.</numerusform>
            <numerusform>%1 a %n révisions de retard&#x202f;: ce qu’elles modifient serait trouvé comme une différence. Faites d’abord l’upgrade.</numerusform>
        </translation>
    </message>
    <message>
        <source>Upgrade to Head…</source>
        <translation>Upgrade vers head…</translation>
    </message>
</context>
<context>
    <name>retort::ui::ConnectPanel</name>
    <message>
        <source>Ways to connect</source>
        <translation>Moyens de connexion</translation>
    </message>
    <message>
        <source>A connection profile</source>
        <translation>Un profil de connexion</translation>
    </message>
    <message>
        <source>Connect to a database</source>
        <translation>Se connecter à une base de données</translation>
    </message>
    <message>
        <source>New Profile…</source>
        <translation>Nouveau profil…</translation>
    </message>
    <message>
        <source>A connection that is kept by name, with its password in the keychain</source>
        <translation>Une connexion enregistrée sous un nom, avec son mot de passe dans le trousseau</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>What this project names</source>
        <translation>Ce que ce projet indique</translation>
    </message>
    <message>
        <source>An SQLite file</source>
        <translation>Un fichier SQLite</translation>
    </message>
    <message>
        <source>Path of the file</source>
        <translation>Chemin du fichier</translation>
    </message>
    <message>
        <source>Path of the SQLite file</source>
        <translation>Chemin du fichier SQLite</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Create the file if it does not exist</source>
        <translation>Créer le fichier s’il n’existe pas</translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <translation>choisi manuellement</translation>
    </message>
    <message>
        <source>A URL, as SQLAlchemy writes it</source>
        <translation>Une URL au format SQLAlchemy</translation>
    </message>
    <message>
        <source>Database URL</source>
        <translation>URL de la base de données</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>Mot de &amp;passe</translation>
    </message>
    <message>
        <source>Password of the database</source>
        <translation>Mot de passe de la base de données</translation>
    </message>
    <message>
        <source>Kept for this connection only, never stored</source>
        <translation>Gardé pour cette connexion seulement, jamais enregistré</translation>
    </message>
    <message>
        <source>typed by hand</source>
        <translation>saisie manuellement</translation>
    </message>
    <message>
        <source>The connection</source>
        <translation>La connexion</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Développement</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Production</translation>
    </message>
    <message>
        <source>What the database is used for</source>
        <translation>Usage de la base de données</translation>
    </message>
    <message>
        <source>A production database tints the window wherever something can act on it.</source>
        <translation>Une base de données de production teinte la fenêtre partout où l’on peut agir sur elle.</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Neither sqlalchemy.url nor an environment variable that env.py reads names a database.</source>
        <translation>Ni sqlalchemy.url ni une variable d’environnement lue par env.py n’indique de base de données.</translation>
    </message>
    <message>
        <source>Open a project first, and what it names appears here.</source>
        <translation>Ouvrez d’abord un projet&#x202f;; ce qu’il indique apparaîtra ici.</translation>
    </message>
    <message>
        <source>(not a database URL)</source>
        <translation>(pas une URL de base de données)</translation>
    </message>
    <message>
        <source>Keep as a profile…</source>
        <translation>Garder comme profil…</translation>
    </message>
    <message>
        <source>Its password stands in %1, which is tracked by git: whoever has the repository has it. &lt;a href=&quot;keep&quot;&gt;Keep it in the keychain instead…&lt;/a&gt;</source>
        <translation>Son mot de passe figure dans %1, qui est suivi par git&#xa0;: quiconque a le dépôt a le mot de passe. &lt;a href=&quot;keep&quot;&gt;Le garder plutôt dans le trousseau…&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Connect to %1</source>
        <translation>Se connecter à %1</translation>
    </message>
    <message>
        <source>No database is connected. Previews work without one.</source>
        <translation>Aucune base de données connectée. Les aperçus fonctionnent sans.</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Connexion à %1…</translation>
    </message>
    <message>
        <source>No database is connected.</source>
        <translation>Aucune base de données connectée.</translation>
    </message>
    <message>
        <source>%1, %2
%3 (%4)</source>
        <translation>%1, %2
%3 (%4)</translation>
    </message>
    <message>
        <source>The connection failed.</source>
        <translation>La connexion a échoué.</translation>
    </message>
    <message>
        <source>Create the file</source>
        <translation>Créer le fichier</translation>
    </message>
    <message>
        <source>Enter a password</source>
        <translation>Saisir un mot de passe</translation>
    </message>
    <message>
        <source>SQLite file</source>
        <translation>Fichier SQLite</translation>
    </message>
    <message>
        <source>SQLite databases (*.db *.sqlite *.sqlite3);;All files (*)</source>
        <translation>Bases de données SQLite (*.db *.sqlite *.sqlite3);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profils</translation>
    </message>
    <message>
        <source>The password still stands in %1. Take it out there, and change it: the history of the repository keeps it.</source>
        <translation>Le mot de passe figure toujours dans %1. Retirez-le de là et changez-le&#xa0;: l’historique du dépôt le conserve.</translation>
    </message>
    <message>
        <source>Delete the profile &lt;b&gt;%1&lt;/b&gt;? Its password is taken out of the keychain, too. The database stays as it is.</source>
        <translation>Supprimer le profil &lt;b&gt;%1&lt;/b&gt;&#x202f;? Son mot de passe est aussi retiré du trousseau. La base de données reste telle quelle.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Something is running on %1. Wait for it or cancel it first.</source>
        <translation>Une opération est en cours sur %1. Attendez sa fin ou annulez-la d’abord.</translation>
    </message>
    <message>
        <source>Something is running on the database; wait for it or cancel it first.</source>
        <translation>Une opération est en cours sur la base de données&#x202f;; attendez sa fin ou annulez-la d’abord.</translation>
    </message>
</context>
<context>
    <name>retort::ui::DatabaseChoiceWords</name>
    <message>
        <source>Retort cannot connect to %1 yet. The SQL of every revision is previewed for it all the same: choose %1 beside the script.</source>
        <translation>Retort ne sait pas encore se connecter à %1. Le SQL de chaque révision peut quand même être affiché pour ce système&#xa0;: choisissez %1 à côté du script.</translation>
    </message>
</context>
<context>
    <name>retort::ui::DifferenceList</name>
    <message>
        <source>Differences</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>About the selected difference</source>
        <translation>À propos de la différence sélectionnée</translation>
    </message>
    <message>
        <source>Differences that are set aside</source>
        <translation>Différences mises de côté</translation>
    </message>
    <message>
        <source>Do Not Show Again</source>
        <translation>Ne plus afficher</translation>
    </message>
    <message>
        <source>Show All Again</source>
        <translation>Tout afficher de nouveau</translation>
    </message>
    <message>
        <source>Show Again</source>
        <translation>Afficher de nouveau</translation>
    </message>
    <message>
        <source>Hide them</source>
        <translation>Les masquer</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Les afficher</translation>
    </message>
    <message numerus="yes">
        <source>%n differences are set aside.</source>
        <translation>
            <numerusform>%n différence est mise de côté.</numerusform>
            <numerusform>%n différences sont mises de côté.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retort::ui::DifferenceModel</name>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>In the database</source>
        <translation>Dans la base de données</translation>
    </message>
    <message>
        <source>In the models</source>
        <translation>Dans les modèles</translation>
    </message>
    <message>
        <source>new table</source>
        <translation>nouvelle table</translation>
    </message>
    <message>
        <source>not in the models</source>
        <translation>absente des modèles</translation>
    </message>
    <message>
        <source>table %1</source>
        <translation>table %1</translation>
    </message>
    <message>
        <source>table %1, %2</source>
        <translation>table %1, %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>only here</source>
        <translation>seulement ici</translation>
    </message>
    <message>
        <source>%1: %2 %3, %4 %5</source>
        <comment>what differs, then each side and what it has</comment>
        <translation>%1&#xa0;: %2 %3, %4 %5</translation>
    </message>
    <message>
        <source>%1: %2. It is dropped only if you tick it.</source>
        <comment>what was found, and why the table is not this project&apos;s</comment>
        <translation>%1&#x202f;: %2. N’est supprimée que si vous la cochez.</translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>Séquences</translation>
    </message>
    <message>
        <source>%1 (set aside)</source>
        <translation>%1 (mise de côté)</translation>
    </message>
    <message>
        <source>%1
As the database writes it: %2</source>
        <translation>%1
Tel que la base de données l’écrit&#x202f;: %2</translation>
    </message>
    <message>
        <source>Set aside. %1</source>
        <translation>Mise de côté. %1</translation>
    </message>
    <message>
        <source>%1, set aside</source>
        <translation>%1, mise de côté</translation>
    </message>
</context>
<context>
    <name>retort::ui::DifferencePage</name>
    <message>
        <source>The lines that differ</source>
        <translation>Les lignes qui diffèrent</translation>
    </message>
    <message>
        <source>The two are alike.</source>
        <translation>Les deux sont identiques.</translation>
    </message>
</context>
<context>
    <name>retort::ui::DifferenceText</name>
    <message>
        <source>the table</source>
        <translation>la table</translation>
    </message>
    <message>
        <source>renamed</source>
        <translation>renommée</translation>
    </message>
    <message>
        <source>values of the type %1</source>
        <translation>valeurs du type %1</translation>
    </message>
    <message>
        <source>column %1 is renamed</source>
        <translation>colonne %1 renommée</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>colonne %1</translation>
    </message>
    <message>
        <source>index %1</source>
        <translation>index %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>unique (%1)</source>
        <translation>unique (%1)</translation>
    </message>
    <message>
        <source>default %1</source>
        <translation>défaut&#xa0;: %1</translation>
    </message>
    <message>
        <source>comment “%1”</source>
        <translation>commentaire «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>no comment</source>
        <translation>sans commentaire</translation>
    </message>
    <message>
        <source>constraint %1</source>
        <translation>contrainte %1</translation>
    </message>
    <message>
        <source>foreign key %1</source>
        <translation>clé étrangère %1</translation>
    </message>
    <message>
        <source>check %1</source>
        <translation>contrainte CHECK %1</translation>
    </message>
    <message>
        <source>unique constraint %1</source>
        <translation>contrainte d’unicité %1</translation>
    </message>
    <message>
        <source>comment of the table</source>
        <translation>commentaire de la table</translation>
    </message>
    <message>
        <source>computed column %1</source>
        <translation>colonne calculée %1</translation>
    </message>
    <message>
        <source>sequence %1</source>
        <translation>séquence %1</translation>
    </message>
    <message>
        <source>used by the models</source>
        <translation>utilisée par les modèles</translation>
    </message>
    <message>
        <source>The models have another text for this check. It is dropped and made again; rows that break it stop the upgrade.</source>
        <translation>Les modèles ont un autre texte pour cette contrainte de vérification. Elle est supprimée puis recréée&#x202f;; les lignes qui ne la respectent pas arrêtent la mise à niveau.</translation>
    </message>
    <message>
        <source>The models compute this column another way. It is dropped and added again, as the last of the table; its values are computed, so none is lost.</source>
        <translation>Les modèles calculent cette colonne autrement. Elle est supprimée puis ajoutée de nouveau, en dernière position&#x202f;; ses valeurs sont calculées, aucune n’est donc perdue.</translation>
    </message>
    <message>
        <source>%1. Alembic knows of no sequences, so that inserts would fail for want of it.</source>
        <translation>%1. Alembic ne connaît pas les séquences&#x202f;; sans elle, les insertions échoueraient.</translation>
    </message>
    <message>
        <source>partition of %1</source>
        <translation>partition de %1</translation>
    </message>
    <message>
        <source>made by the extension %1</source>
        <translation>créée par l’extension %1</translation>
    </message>
    <message>
        <source>virtual table, or data of one</source>
        <translation>table virtuelle, ou données d’une telle table</translation>
    </message>
    <message>
        <source>version table of another project</source>
        <translation>table de versions d’un autre projet</translation>
    </message>
    <message>
        <source>table of %1</source>
        <translation>table de %1</translation>
    </message>
    <message>
        <source>made by no revision</source>
        <translation>créée par aucune révision</translation>
    </message>
    <message numerus="yes">
        <source>made by no revision, but %n of them cannot be read whole</source>
        <translation>
            <numerusform>créée par aucune révision, mais %n d’entre elles ne peut être lue entièrement</numerusform>
            <numerusform>créée par aucune révision, mais %n d’entre elles ne peuvent être lues entièrement</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retort::ui::DowngradeOffer</name>
    <message>
        <source>line %1</source>
        <translation>ligne %1</translation>
    </message>
    <message>
        <source>and %1 more, which the comments in downgrade() name</source>
        <translation>et %1 de plus, indiqués par les commentaires dans downgrade()</translation>
    </message>
    <message>
        <source>Nothing of upgrade() can be undone by itself.</source>
        <translation>Rien de ce que fait upgrade() ne peut être défait automatiquement.</translation>
    </message>
    <message numerus="yes">
        <source>downgrade() was filled in with %n operations; Undo takes them back.</source>
        <translation>
            <numerusform>downgrade() a été rempli avec %n opération&#x202f;; «&#x202f;Annuler&#x202f;» la retire.</numerusform>
            <numerusform>downgrade() a été rempli avec %n opérations&#x202f;; «&#x202f;Annuler&#x202f;» les retire.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left to do by hand:</source>
        <translation>Reste à faire à la main&#xa0;:</translation>
    </message>
    <message>
        <source>Good to know:</source>
        <translation>Bon à savoir&#xa0;:</translation>
    </message>
    <message>
        <source>downgrade() does nothing yet. It can be filled in from what upgrade() does.</source>
        <translation>downgrade() ne fait encore rien. Il peut être rempli d’après ce que fait upgrade().</translation>
    </message>
    <message>
        <source>Fill In the Downgrade</source>
        <translation>Remplir le downgrade</translation>
    </message>
    <message>
        <source>Working out what undoes upgrade()…</source>
        <translation>Recherche de ce qui défait upgrade()…</translation>
    </message>
    <message>
        <source>downgrade() was not changed. %1</source>
        <translation>downgrade() n’a pas été modifié. %1</translation>
    </message>
    <message>
        <source>downgrade() has code of its own. This is what it would be instead.</source>
        <translation>downgrade() contient déjà du code. Voici ce qu’il deviendrait.</translation>
    </message>
    <message>
        <source>downgrade() as it is</source>
        <translation>downgrade() actuel</translation>
    </message>
    <message>
        <source>made from upgrade()</source>
        <translation>créé d’après upgrade()</translation>
    </message>
    <message>
        <source>Use the New Downgrade</source>
        <translation>Utiliser le nouveau downgrade</translation>
    </message>
    <message>
        <source>Keep It as It Is</source>
        <translation>Garder tel quel</translation>
    </message>
</context>
<context>
    <name>retort::ui::EditCommands</name>
    <message>
        <source>There is nothing to undo here</source>
        <translation>Il n’y a rien à annuler ici</translation>
    </message>
    <message>
        <source>There is nothing to redo here</source>
        <translation>Il n’y a rien à rétablir ici</translation>
    </message>
    <message>
        <source>This text can only be read</source>
        <translation>Ce texte est en lecture seule</translation>
    </message>
    <message>
        <source>Nothing is selected here</source>
        <translation>Rien n’est sélectionné ici</translation>
    </message>
    <message>
        <source>There is no text in the clipboard</source>
        <translation>Le presse-papiers ne contient pas de texte</translation>
    </message>
    <message>
        <source>There is nothing to select here</source>
        <translation>Il n’y a rien à sélectionner ici</translation>
    </message>
    <message>
        <source>The keyboard is in no text</source>
        <translation>Le curseur n’est dans aucun texte</translation>
    </message>
</context>
<context>
    <name>retort::ui::EditedNotice</name>
    <message>
        <source>Show the Change</source>
        <translation>Afficher la modification</translation>
    </message>
    <message>
        <source>Take It as It Is</source>
        <translation>Accepter tel quel</translation>
    </message>
    <message>
        <source>The edit is meant; from now on the script as it is counts</source>
        <translation>La modification est voulue&#x202f;; le script actuel fait désormais référence</translation>
    </message>
</context>
<context>
    <name>retort::ui::EditedWords</name>
    <message>
        <source>since it ran on %1 on %2</source>
        <translation>depuis son exécution sur %1 le %2</translation>
    </message>
    <message>
        <source>since %1, when Retort first saw it applied to %2</source>
        <translation>depuis le %1, quand Retort l’a vu appliqué à %2 pour la première fois</translation>
    </message>
    <message>
        <source>upgrade() was edited %1: another database would get something else.</source>
        <translation>upgrade() a été modifié %1&#xa0;: une autre base de données recevrait autre chose.</translation>
    </message>
    <message>
        <source>downgrade() was edited %1.</source>
        <translation>downgrade() a été modifié %1.</translation>
    </message>
    <message>
        <source>The script was edited %1. Whether it would run other SQL cannot be told.</source>
        <translation>Le script a été modifié %1. Impossible de savoir s’il exécuterait un autre SQL.</translation>
    </message>
</context>
<context>
    <name>retort::ui::FactsView</name>
    <message>
        <source>Facts</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Révision</translation>
    </message>
    <message>
        <source>head</source>
        <translation>head</translation>
    </message>
    <message>
        <source>effective head (something depends on it)</source>
        <translation>head effectif (une révision en dépend)</translation>
    </message>
    <message>
        <source>base</source>
        <translation>base</translation>
    </message>
    <message>
        <source>merge point</source>
        <translation>point de fusion</translation>
    </message>
    <message>
        <source>branch point</source>
        <translation>point de branchement</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>%1 stands here</source>
        <translation>position actuelle de %1</translation>
    </message>
    <message>
        <source>applied to %1</source>
        <translation>appliquée à %1</translation>
    </message>
    <message>
        <source>pending in %1</source>
        <translation>en attente dans %1</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>Upgrade</translation>
    </message>
    <message>
        <source>Parents</source>
        <translation>Parents</translation>
    </message>
    <message>
        <source>none: this is a base</source>
        <translation>aucun&#xa0;: c’est une base</translation>
    </message>
    <message>
        <source>Missing parents</source>
        <translation>Parents manquants</translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation>Dépend de</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Enfants</translation>
    </message>
    <message>
        <source>none: this is a head</source>
        <translation>aucun&#xa0;: c’est un head</translation>
    </message>
    <message>
        <source>Branch labels</source>
        <translation>Labels de branche</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créée</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Docstring</source>
        <translation>Docstring</translation>
    </message>
</context>
<context>
    <name>retort::ui::FindBar</name>
    <message>
        <source>&amp;Case</source>
        <translation>&amp;Casse</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>M&amp;ots</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Remplacer</translation>
    </message>
    <message>
        <source>Replace &amp;All</source>
        <translation>&amp;Tout remplacer</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>Rechercher dans le texte</translation>
    </message>
    <message>
        <source>Tell capital letters from small ones</source>
        <translation>Distinguer majuscules et minuscules</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>Mots entiers uniquement</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Occurrence précédente (Maj+F3)</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Occurrence suivante (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Remplacer par</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>introuvable</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n remplacée</numerusform>
            <numerusform>%n remplacées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n matches</source>
        <translation>
            <numerusform>%n résultat</numerusform>
            <numerusform>%n résultats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retort::ui::FolderField</name>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
</context>
<context>
    <name>retort::ui::Format</name>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>il y a %1&#xa0;min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>il y a %1&#xa0;h</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>il y a %n jour</numerusform>
            <numerusform>il y a %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>il y a %n mois</numerusform>
            <numerusform>il y a %n mois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>il y a %n an</numerusform>
            <numerusform>il y a %n ans</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, ligne %2</translation>
    </message>
    <message>
        <source>base</source>
        <translation>base</translation>
    </message>
</context>
<context>
    <name>retort::ui::HelpTexts</name>
    <message>
        <source>Up, Down, J, K</source>
        <translation>Haut, Bas, J, K</translation>
    </message>
    <message>
        <source>Walk the revisions</source>
        <translation>Parcourir les révisions</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Gauche, Droite</translation>
    </message>
    <message>
        <source>Go to the parent, to a child</source>
        <translation>Aller au parent, à un enfant</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Open the script</source>
        <translation>Ouvrir le script</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Show the script and its SQL</source>
        <translation>Afficher le script et son SQL</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Ctrl+click, Shift+click</source>
        <translation>Ctrl+clic, Maj+clic</translation>
    </message>
    <message>
        <source>Select two revisions and see the range between them</source>
        <translation>Sélectionner deux révisions et voir la plage entre elles</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Back out</source>
        <translation>Revenir en arrière</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>About Retort</source>
        <translation>À propos de Retort</translation>
    </message>
    <message>
        <source>A migration workbench for Alembic projects. It reads revision scripts without running them, shows their SQL, and applies them to your database.</source>
        <translation>Un atelier de migration pour projets Alembic. Il lit les scripts de révision sans les exécuter, affiche leur SQL et les applique à votre base de données.</translation>
    </message>
    <message>
        <source>Shortcuts can be changed in the settings.</source>
        <translation>Les raccourcis se changent dans les paramètres.</translation>
    </message>
</context>
<context>
    <name>retort::ui::HookWords</name>
    <message>
        <source>The project’s post write hooks are not run here: %1</source>
        <translation>Les post write hooks du projet ne sont pas exécutés ici&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>retort::ui::InsertFields</name>
    <message>
        <source>Operation</source>
        <translation>Opération</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Inchangé</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Autorisé</translation>
    </message>
    <message>
        <source>Not allowed (NOT NULL)</source>
        <translation>Interdit (NOT NULL)</translation>
    </message>
    <message>
        <source>Nothing said: the database refuses</source>
        <translation>Non précisé : la base de données refuse</translation>
    </message>
</context>
<context>
    <name>retort::ui::InsertSheet</name>
    <message>
        <source>Also write what undoes it, into downgrade()</source>
        <translation>Écrire aussi dans downgrade() ce qui l’annule</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insérer</translation>
    </message>
    <message>
        <source>Insert operation</source>
        <translation>Insérer une opération</translation>
    </message>
    <message>
        <source>The Python that goes into upgrade()</source>
        <translation>Le Python qui va dans upgrade()</translation>
    </message>
    <message>
        <source>The Python that goes into downgrade()</source>
        <translation>Le Python qui va dans downgrade()</translation>
    </message>
    <message>
        <source>At the beginning of downgrade()</source>
        <translation>Au début de downgrade()</translation>
    </message>
    <message>
        <source>into %1</source>
        <translation>dans %1</translation>
    </message>
    <message>
        <source>Into upgrade()</source>
        <translation>Dans upgrade()</translation>
    </message>
    <message>
        <source>Working out what the schema is here…</source>
        <translation>Détermination du schéma à cet endroit…</translation>
    </message>
    <message>
        <source>Insert Anyway</source>
        <translation>Insérer quand même</translation>
    </message>
    <message>
        <source>Nothing: downgrade() stays as it is.</source>
        <translation>Rien : downgrade() reste tel quel.</translation>
    </message>
    <message>
        <source>At the top of the script: %1</source>
        <translation>En tête du script : %1</translation>
    </message>
</context>
<context>
    <name>retort::ui::InsertWords</name>
    <message>
        <source>Add a column</source>
        <translation>Ajouter une colonne</translation>
    </message>
    <message>
        <source>Drop a column</source>
        <translation>Supprimer une colonne</translation>
    </message>
    <message>
        <source>Alter a column</source>
        <translation>Modifier une colonne</translation>
    </message>
    <message>
        <source>Rename a column</source>
        <translation>Renommer une colonne</translation>
    </message>
    <message>
        <source>Create a table</source>
        <translation>Créer une table</translation>
    </message>
    <message>
        <source>Drop a table</source>
        <translation>Supprimer une table</translation>
    </message>
    <message>
        <source>Rename a table</source>
        <translation>Renommer une table</translation>
    </message>
    <message>
        <source>Create an index</source>
        <translation>Créer un index</translation>
    </message>
    <message>
        <source>Drop an index</source>
        <translation>Supprimer un index</translation>
    </message>
    <message>
        <source>Create a foreign key</source>
        <translation>Créer une clé étrangère</translation>
    </message>
    <message>
        <source>Create a unique constraint</source>
        <translation>Créer une contrainte d’unicité</translation>
    </message>
    <message>
        <source>Create a check constraint</source>
        <translation>Créer une contrainte CHECK</translation>
    </message>
    <message>
        <source>Drop a constraint</source>
        <translation>Supprimer une contrainte</translation>
    </message>
    <message>
        <source>Execute SQL</source>
        <translation>Exécuter du SQL</translation>
    </message>
    <message>
        <source>Say which table.</source>
        <translation>Indiquez quelle table.</translation>
    </message>
    <message>
        <source>Give the new table a name.</source>
        <translation>Donnez un nom à la nouvelle table.</translation>
    </message>
    <message>
        <source>Say which column.</source>
        <translation>Indiquez quelle colonne.</translation>
    </message>
    <message>
        <source>Give the new column a name.</source>
        <translation>Donnez un nom à la nouvelle colonne.</translation>
    </message>
    <message>
        <source>Give it its new name.</source>
        <translation>Indiquez le nouveau nom.</translation>
    </message>
    <message>
        <source>Give the column a type.</source>
        <translation>Donnez un type à la colonne.</translation>
    </message>
    <message>
        <source>Give the column %1 a type.</source>
        <translation>Donnez un type à la colonne %1.</translation>
    </message>
    <message>
        <source>Say which columns.</source>
        <translation>Indiquez quelles colonnes.</translation>
    </message>
    <message>
        <source>Give the table a column.</source>
        <translation>Donnez une colonne à la table.</translation>
    </message>
    <message>
        <source>Say which index.</source>
        <translation>Indiquez quel index.</translation>
    </message>
    <message>
        <source>Say which constraint.</source>
        <translation>Indiquez quelle contrainte.</translation>
    </message>
    <message>
        <source>Say which table it refers to.</source>
        <translation>Indiquez à quelle table elle fait référence.</translation>
    </message>
    <message>
        <source>Say which columns it refers to; the primary key of that table is not known.</source>
        <translation>Indiquez à quelles colonnes elle fait référence ; la clé primaire de cette table n’est pas connue.</translation>
    </message>
    <message>
        <source>Write the condition that every row has to meet.</source>
        <translation>Écrivez la condition que chaque ligne doit remplir.</translation>
    </message>
    <message>
        <source>Write the SQL.</source>
        <translation>Écrivez le SQL.</translation>
    </message>
    <message>
        <source>There is no table %1 at this place.</source>
        <translation>Il n’y a pas de table %1 à cet endroit.</translation>
    </message>
    <message>
        <source>There is a table %1 already.</source>
        <translation>Il y a déjà une table %1.</translation>
    </message>
    <message>
        <source>The table %2 has no column %1 at this place.</source>
        <translation>À cet endroit, la table %2 n’a pas de colonne %1.</translation>
    </message>
    <message>
        <source>The table %2 has a column %1 already.</source>
        <translation>La table %2 a déjà une colonne %1.</translation>
    </message>
    <message>
        <source>The table %2 has no index %1 at this place.</source>
        <translation>À cet endroit, la table %2 n’a pas d’index %1.</translation>
    </message>
    <message>
        <source>The table %2 has an index %1 already.</source>
        <translation>La table %2 a déjà un index %1.</translation>
    </message>
    <message>
        <source>The table %2 has no constraint %1 at this place.</source>
        <translation>À cet endroit, la table %2 n’a pas de contrainte %1.</translation>
    </message>
    <message>
        <source>The table %2 has a constraint %1 already.</source>
        <translation>La table %2 a déjà une contrainte %1.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>New table</source>
        <translation>Nouvelle table</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>New column</source>
        <translation>Nouvelle colonne</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Nouveau nom</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>NULL is allowed</source>
        <translation>NULL est autorisé</translation>
    </message>
    <message>
        <source>NULL</source>
        <translation>NULL</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Défaut</translation>
    </message>
    <message>
        <source>Remove the default</source>
        <translation>Retirer la valeur par défaut</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Unique: each value only once</source>
        <translation>Unique : chaque valeur une seule fois</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Constraint</source>
        <translation>Contrainte</translation>
    </message>
    <message>
        <source>Refers to table</source>
        <translation>Fait référence à</translation>
    </message>
    <message>
        <source>Its columns</source>
        <translation>Ses colonnes</translation>
    </message>
    <message>
        <source>On delete</source>
        <translation>À la suppression</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>SQL that undoes it</source>
        <translation>SQL qui l’annule</translation>
    </message>
    <message>
        <source>Such as String(50) or sa.Numeric(10, 2)</source>
        <translation>Comme String(50) ou sa.Numeric(10, 2)</translation>
    </message>
    <message>
        <source>SQL, such as 0, &apos;new&apos; or CURRENT_TIMESTAMP</source>
        <translation>Du SQL, comme 0, &apos;neuf&apos; ou CURRENT_TIMESTAMP</translation>
    </message>
    <message>
        <source>SQL, such as price &gt;= 0</source>
        <translation>Du SQL, comme price &gt;= 0</translation>
    </message>
    <message>
        <source>Names, with commas between them</source>
        <translation>Des noms séparés par des virgules</translation>
    </message>
    <message>
        <source>None is known</source>
        <translation>Aucun n’est connu</translation>
    </message>
    <message>
        <source>The column %1 is named twice.</source>
        <translation>La colonne %1 est nommée deux fois.</translation>
    </message>
    <message>
        <source>It is called %1 already.</source>
        <translation>Le nom est déjà %1.</translation>
    </message>
    <message>
        <source>Say what of the column %1 changes: its type, whether NULL is allowed, or its default.</source>
        <translation>Indiquez ce qui change dans la colonne %1 : son type, l’autorisation de NULL ou sa valeur par défaut.</translation>
    </message>
    <message>
        <source>The type %1 cannot be read.</source>
        <translation>Le type %1 n’est pas lisible.</translation>
    </message>
    <message>
        <source>The columns do not pair up: %1 here, %2 in the table that is referred to.</source>
        <translation>Les colonnes ne se correspondent pas : %1 ici, %2 dans la table référencée.</translation>
    </message>
    <message>
        <source>The column %1 may not be NULL and has no default: rows that are there would be left without a value.</source>
        <translation>La colonne %1 ne peut pas être NULL et n’a pas de valeur par défaut : les lignes existantes resteraient sans valeur.</translation>
    </message>
    <message>
        <source>The script cannot be read as it stands.</source>
        <translation>Le script n’est pas lisible tel quel.</translation>
    </message>
    <message>
        <source>The script has no upgrade() to insert into.</source>
        <translation>Le script n’a pas d’upgrade() où insérer.</translation>
    </message>
    <message>
        <source>downgrade is no plain function in this script, so nothing can be inserted there.</source>
        <translation>downgrade n’est pas une simple fonction dans ce script : rien ne peut y être inséré.</translation>
    </message>
    <message>
        <source>upgrade() takes arguments (of several databases, most likely); operations have to be written by hand there.</source>
        <translation>upgrade() prend des arguments (sans doute pour plusieurs bases de données) ; les opérations doivent y être écrites à la main.</translation>
    </message>
    <message>
        <source>The body of %1() stands on one line with its header; give it a line of its own first.</source>
        <translation>Le corps de %1() est sur la même ligne que son en-tête ; mettez-le d’abord sur sa propre ligne.</translation>
    </message>
    <message>
        <source>Only upgrade() is written.</source>
        <translation>Seul upgrade() est écrit.</translation>
    </message>
    <message>
        <source>This cannot be written as Python.</source>
        <translation>Cela ne peut pas s’écrire en Python.</translation>
    </message>
    <message>
        <source>With this, %1() could not be run any more.</source>
        <translation>Avec cela, %1() ne pourrait plus être exécuté.</translation>
    </message>
    <message>
        <source>The history cannot be followed everywhere, so this may be wrong.</source>
        <translation>L’historique ne peut pas être suivi partout, cela peut donc être faux.</translation>
    </message>
    <message>
        <source>At the beginning of upgrade()</source>
        <translation>Au début de upgrade()</translation>
    </message>
    <message>
        <source>Into upgrade(), after line %1</source>
        <translation>Dans upgrade(), après la ligne %1</translation>
    </message>
</context>
<context>
    <name>retort::ui::KeyField</name>
    <message>
        <source>Press the keys</source>
        <translation>Appuyez sur les touches</translation>
    </message>
</context>
<context>
    <name>retort::ui::LogPane</name>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>What runs is written here, statement by statement.</source>
        <translation>Ce qui s’exécute est consigné ici, instruction par instruction.</translation>
    </message>
</context>
<context>
    <name>retort::ui::MainWindow</name>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Enregistré sous %1</translation>
    </message>
    <message>
        <source>Backups %1</source>
        <translation>Sauvegardes %1</translation>
    </message>
    <message>
        <source>Planned; nothing has run</source>
        <translation>Planifié&#x202f;; rien n’a été exécuté</translation>
    </message>
    <message>
        <source>Something is running on %1; wait for it or cancel it first</source>
        <translation>Une opération est en cours sur %1&#x202f;; attendez sa fin ou annulez-la d’abord</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>Ouverture de %1…</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>Aucun projet ouvert</translation>
    </message>
    <message>
        <source>The revision was written</source>
        <translation>La révision a été écrite</translation>
    </message>
    <message>
        <source>The project’s Python may read what Retort cannot</source>
        <translation>Le Python du projet peut lire ce que Retort ne peut pas lire</translation>
    </message>
    <message>
        <source>The project’s Python is not run</source>
        <translation>Le Python du projet n’est pas exécuté</translation>
    </message>
    <message>
        <source>The project could not be read</source>
        <translation>Le projet n’a pas pu être lu</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Non connecté</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Connecté à %1</translation>
    </message>
    <message>
        <source>Problems %1</source>
        <translation>Problèmes %1</translation>
    </message>
    <message>
        <source>%1[*] – Retort</source>
        <translation>%1[*] – Retort</translation>
    </message>
    <message>
        <source>Retort[*]</source>
        <translation>Retort[*]</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation>créée manuellement</translation>
    </message>
    <message>
        <source>The script has unsaved changes; the run uses what is on disk.</source>
        <translation>Le script contient des modifications non enregistrées&#x202f;; l’exécution utilise la version sur le disque.</translation>
    </message>
    <message>
        <source>Something is running</source>
        <translation>Une opération est en cours</translation>
    </message>
    <message>
        <source>Work on %1 is under way. Stop it and close?</source>
        <translation>Une opération est en cours sur %1. L’arrêter et fermer&#x202f;?</translation>
    </message>
    <message>
        <source>A run stops between two revisions; what is committed stays. A backup that is not complete is removed.</source>
        <translation>Une exécution s’arrête entre deux révisions&#x202f;; ce qui est validé par un commit reste. Une sauvegarde incomplète est supprimée.</translation>
    </message>
    <message>
        <source>Stop and Close</source>
        <translation>Arrêter et fermer</translation>
    </message>
    <message>
        <source>Keep Running</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Open the folder of an Alembic project</source>
        <translation>Ouvrir le dossier d’un projet Alembic</translation>
    </message>
    <message>
        <source>The graph was exported to %1</source>
        <translation>Le graphe a été exporté vers %1</translation>
    </message>
    <message>
        <source>Export the graph</source>
        <translation>Exporter le graphe</translation>
    </message>
    <message>
        <source>Export what the filter leaves</source>
        <translation>Exporter le résultat du filtre</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>Image SVG (*.svg)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>Document PDF (*.pdf)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>Image PNG (*.png)</translation>
    </message>
    <message>
        <source>Mermaid diagram (*.mmd)</source>
        <translation>Diagramme Mermaid (*.mmd)</translation>
    </message>
    <message>
        <source>Graphviz DOT (*.dot)</source>
        <translation>Graphviz DOT (*.dot)</translation>
    </message>
    <message>
        <source>%1-revisions.svg</source>
        <comment>name of a file</comment>
        <translation>%1-revisions.svg</translation>
    </message>
    <message>
        <source>Revisions of %1</source>
        <translation>Révisions de %1</translation>
    </message>
    <message>
        <source>Exporting the graph…</source>
        <translation>Exportation du graphe…</translation>
    </message>
    <message>
        <source>The graph was not exported</source>
        <translation>Le graphe n’a pas été exporté</translation>
    </message>
    <message>
        <source>Export Graph</source>
        <translation>Exporter le graphe</translation>
    </message>
    <message>
        <source>%1 was not written.</source>
        <translation>%1 n’a pas été écrit.</translation>
    </message>
    <message>
        <source>Connect to the database that is to be put under migrations</source>
        <translation>Connectez-vous à la base de données à gérer par migrations</translation>
    </message>
    <message>
        <source>The first revision was written; now the database is stamped with it</source>
        <translation>La première révision a été écrite&#x202f;; il reste à appliquer son stamp à la base de données</translation>
    </message>
    <message>
        <source>the sample’s own database</source>
        <translation>la base de données de l’exemple</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>%1 a été copié</translation>
    </message>
    <message>
        <source>The text of the row was copied</source>
        <translation>Le texte de la ligne a été copié</translation>
    </message>
    <message>
        <source>%1 stands at %2</source>
        <translation>%1 est à %2</translation>
    </message>
    <message>
        <source>%1 is at a revision that the project does not have</source>
        <translation>%1 est à une révision que le projet n’a pas</translation>
    </message>
    <message>
        <source>%1, which was connected last, is no longer there</source>
        <translation>%1, connectée en dernier, n’existe plus</translation>
    </message>
    <message>
        <source>as in the last window</source>
        <translation>comme dans la dernière fenêtre</translation>
    </message>
    <message>
        <source>The script changed meanwhile: look again at what would be inserted</source>
        <translation>Le script a changé entre-temps : vérifiez de nouveau ce qui serait inséré</translation>
    </message>
    <message>
        <source>Inserted into upgrade(); Undo takes it back</source>
        <translation>Inséré dans upgrade() ; Annuler le retire</translation>
    </message>
    <message>
        <source>Inserted into upgrade() and downgrade(); Undo takes it back</source>
        <translation>Inséré dans upgrade() et downgrade() ; Annuler le retire</translation>
    </message>
    <message>
        <source>This revision has no script that can be written in</source>
        <translation>Cette révision n’a pas de script modifiable</translation>
    </message>
    <message>
        <source>Printed: %1</source>
        <translation>Imprimé : %1</translation>
    </message>
    <message>
        <source>SQL script</source>
        <translation>Script SQL</translation>
    </message>
    <message>
        <source>There is nothing to print here: %1 is empty</source>
        <translation>Rien à imprimer ici : %1 est vide</translation>
    </message>
    <message>
        <source>Not printed: the printer takes nothing</source>
        <translation>Non imprimé : l’imprimante n’accepte rien</translation>
    </message>
    <message>
        <source>Printing the graph…</source>
        <translation>Impression du graphe…</translation>
    </message>
    <message>
        <source>The revision %1 was moved; Undo in the list of revisions takes it back</source>
        <translation>La révision %1 a été déplacée&#x202f;; Annuler dans la liste des révisions revient en arrière</translation>
    </message>
    <message>
        <source>The move was taken back</source>
        <translation>Le déplacement a été annulé</translation>
    </message>
    <message>
        <source>The revision was moved again</source>
        <translation>La révision a été déplacée de nouveau</translation>
    </message>
    <message>
        <source>The connection to %1 is lost</source>
        <translation>La connexion à %1 est perdue</translation>
    </message>
    <message>
        <source>The last run on %1 broke off; an upgrade or a downgrade shows how to go on</source>
        <translation>La dernière exécution sur %1 s’est interrompue&#x202f;; un upgrade ou un downgrade montre comment continuer</translation>
    </message>
    <message>
        <source>There is no text to search in here</source>
        <translation>Il n’y a ici aucun texte dans lequel rechercher</translation>
    </message>
</context>
<context>
    <name>retort::ui::MergeForm</name>
    <message>
        <source>Heads to merge</source>
        <translation>Heads à fusionner</translation>
    </message>
    <message>
        <source>&amp;Heads</source>
        <translation>&amp;Heads</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Message</translation>
    </message>
    <message>
        <source>What is merged</source>
        <translation>Ce qui est fusionné</translation>
    </message>
    <message>
        <source>&amp;Branch label</source>
        <translation>Label de &amp;branche</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>The history has no more than one head; there is nothing to merge.</source>
        <translation>L’historique n’a pas plus d’un head&#x202f;; il n’y a rien à fusionner.</translation>
    </message>
    <message>
        <source>Tick two heads at least.</source>
        <translation>Cochez au moins deux heads.</translation>
    </message>
</context>
<context>
    <name>retort::ui::MoveSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Move the Revision</source>
        <translation>Déplacer la révision</translation>
    </message>
    <message>
        <source>Move a revision</source>
        <translation>Déplacer une révision</translation>
    </message>
    <message>
        <source>The change of the file</source>
        <translation>La modification du fichier</translation>
    </message>
    <message>
        <source>Choose, or type an id or its first characters; several with commas between them make a merge</source>
        <translation>Choisissez, ou saisissez un ID ou son début&#x202f;; plusieurs, séparés par des virgules, donnent une fusion</translation>
    </message>
    <message>
        <source>no parent: a base of its own</source>
        <translation>sans parent&#xa0;: une base à part entière</translation>
    </message>
    <message>
        <source>Say which revision it is to stand on.</source>
        <translation>Indiquez sur quelle révision elle doit reposer.</translation>
    </message>
    <message>
        <source>The revision is no longer there.</source>
        <translation>La révision n’existe plus.</translation>
    </message>
    <message>
        <source>There is no change to show.</source>
        <translation>Aucune modification à afficher.</translation>
    </message>
    <message>
        <source>&lt;b&gt;The revision was not moved.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;La révision n’a pas été déplacée.&lt;/b&gt; %1</translation>
    </message>
    <message>
        <source>What comes after it &amp;stays where it is</source>
        <translation>Ce qui la &amp;suit reste en place</translation>
    </message>
    <message>
        <source>Where it is put</source>
        <translation>Où elle est placée</translation>
    </message>
    <message>
        <source>onto</source>
        <translation>sur</translation>
    </message>
    <message>
        <source>As a child of its own; what stands there already stays</source>
        <translation>Comme descendante à part&#x202f;; ce qui s’y trouve déjà reste</translation>
    </message>
    <message>
        <source>right after</source>
        <translation>juste après</translation>
    </message>
    <message>
        <source>Between the other revision and all that comes after that</source>
        <translation>Entre l’autre révision et tout ce qui la suit</translation>
    </message>
    <message>
        <source>right before</source>
        <translation>juste avant</translation>
    </message>
    <message>
        <source>Between the other revision and all that comes before that</source>
        <translation>Entre l’autre révision et tout ce qui la précède</translation>
    </message>
    <message>
        <source>The other revision</source>
        <translation>L’autre révision</translation>
    </message>
    <message>
        <source>&amp;Put it</source>
        <translation>&amp;Placer</translation>
    </message>
    <message>
        <source>It is taken out of its place: the revisions after it are put onto the one before it</source>
        <translation>Elle est retirée de sa place&#x202f;: les révisions qui la suivent sont placées sur celle qui la précède</translation>
    </message>
    <message numerus="yes">
        <source>%n files change</source>
        <translation>
            <numerusform>%n fichier change</numerusform>
            <numerusform>%n fichiers changent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; the %n revisions after it move along</source>
        <translation>
            <numerusform>%1&#x202f;; %n révision qui la suit se déplace aussi</numerusform>
            <numerusform>%1&#x202f;; les %n révisions qui la suivent se déplacent aussi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retort::ui::NewColumns</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>NULL</source>
        <translation>NULL</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Défaut</translation>
    </message>
    <message>
        <source>Add a Column</source>
        <translation>Ajouter une colonne</translation>
    </message>
    <message>
        <source>Leave this column out</source>
        <translation>Omettre cette colonne</translation>
    </message>
    <message>
        <source>Name of column %1</source>
        <translation>Nom de la colonne %1</translation>
    </message>
    <message>
        <source>Type of column %1</source>
        <translation>Type de la colonne %1</translation>
    </message>
    <message>
        <source>Column %1 allows NULL</source>
        <translation>La colonne %1 autorise NULL</translation>
    </message>
    <message>
        <source>Column %1 is in the primary key</source>
        <translation>La colonne %1 fait partie de la clé primaire</translation>
    </message>
    <message>
        <source>Default of column %1</source>
        <translation>Valeur par défaut de la colonne %1</translation>
    </message>
    <message>
        <source>Leave column %1 out</source>
        <translation>Omettre la colonne %1</translation>
    </message>
</context>
<context>
    <name>retort::ui::NewProjectForm</name>
    <message>
        <source>One database; configured in alembic.ini.</source>
        <translation>Une base de données&#x202f;; configurée dans alembic.ini.</translation>
    </message>
    <message>
        <source>One database, reached through an async driver such as asyncpg.</source>
        <translation>Une base de données, accessible par un pilote asynchrone comme asyncpg.</translation>
    </message>
    <message>
        <source>Several databases, migrated one after the other by the same revisions.</source>
        <translation>Plusieurs bases de données, migrées l’une après l’autre par les mêmes révisions.</translation>
    </message>
    <message>
        <source>As generic, with the configuration in pyproject.toml; needs Alembic 1.16 or newer.</source>
        <translation>Comme generic, avec la configuration dans pyproject.toml&#x202f;; exige Alembic 1.16 ou plus récent.</translation>
    </message>
    <message>
        <source>As async, with the configuration in pyproject.toml; needs Alembic 1.16 or newer.</source>
        <translation>Comme async, avec la configuration dans pyproject.toml&#x202f;; exige Alembic 1.16 ou plus récent.</translation>
    </message>
    <message>
        <source>Where the application is; made if it is not there</source>
        <translation>Emplacement de l’application&#x202f;; créé s’il n’existe pas</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Dossier</translation>
    </message>
    <message>
        <source>Folder of the project</source>
        <translation>Dossier du projet</translation>
    </message>
    <message>
        <source>Tem&amp;plate</source>
        <translation>Tem&amp;plate</translation>
    </message>
    <message>
        <source>&amp;Scripts folder</source>
        <translation>Dossier des &amp;scripts</translation>
    </message>
    <message>
        <source>Names of revision files begin with the date</source>
        <translation>Les noms des fichiers de révision commencent par la date</translation>
    </message>
    <message>
        <source>From an environment variable</source>
        <translation>D’une variable d’environnement</translation>
    </message>
    <message>
        <source>In alembic.ini</source>
        <translation>Dans alembic.ini</translation>
    </message>
    <message>
        <source>Filled in later</source>
        <translation>À remplir plus tard</translation>
    </message>
    <message>
        <source>&amp;Database URL</source>
        <translation>&amp;URL de la base de données</translation>
    </message>
    <message>
        <source>Where the database URL comes from</source>
        <translation>Origine de l’URL de la base de données</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>&amp;Modèles</translation>
    </message>
    <message>
        <source>Their module, as in myapp.models; may be filled in later</source>
        <translation>Leur module, par exemple myapp.models&#x202f;; peut être indiqué plus tard</translation>
    </message>
    <message>
        <source>Their M&amp;etaData</source>
        <translation>Leur M&amp;etaData</translation>
    </message>
    <message>
        <source>The template multidb has a section for each database; fill them in afterwards.</source>
        <translation>Le template multidb a une section par base de données&#x202f;; remplissez-les ensuite.</translation>
    </message>
    <message>
        <source>Database URL</source>
        <translation>URL de la base de données</translation>
    </message>
    <message>
        <source>Name of the environment variable</source>
        <translation>Nom de la variable d’environnement</translation>
    </message>
    <message>
        <source>env.py reads it from there, so that no password stands in a file.</source>
        <translation>env.py l’y lit, si bien qu’aucun mot de passe ne figure dans un fichier.</translation>
    </message>
    <message>
        <source>Everybody who reads the project sees it: a URL with a password is not written.</source>
        <translation>Quiconque lit le projet la voit&#xa0;: une URL avec mot de passe n’est pas écrite.</translation>
    </message>
    <message>
        <source>alembic.ini gets a line to fill in.</source>
        <translation>alembic.ini reçoit une ligne à remplir.</translation>
    </message>
</context>
<context>
    <name>retort::ui::NewProjectSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Create the Project</source>
        <translation>Créer le projet</translation>
    </message>
    <message>
        <source>What the project is like</source>
        <translation>Caractéristiques du projet</translation>
    </message>
    <message>
        <source>Files that will be written</source>
        <translation>Fichiers qui seront écrits</translation>
    </message>
    <message>
        <source>Content of the file</source>
        <translation>Contenu du fichier</translation>
    </message>
    <message>
        <source>Put a database under migrations</source>
        <translation>Gérer une base de données par migrations</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Nouveau projet</translation>
    </message>
    <message>
        <source>First a project for the migrations; then the database’s tables become its first revision</source>
        <translation>D’abord un projet pour les migrations&#x202f;; ensuite, les tables de la base de données deviennent sa première révision</translation>
    </message>
    <message>
        <source>As alembic init makes it</source>
        <translation>Comme le crée alembic init</translation>
    </message>
    <message>
        <source>Choose a folder to see the files that will be written.</source>
        <translation>Choisissez un dossier pour voir les fichiers qui seront écrits.</translation>
    </message>
    <message>
        <source>There is nothing to show.</source>
        <translation>Rien à afficher.</translation>
    </message>
    <message>
        <source>%1   (is there; gets a section)</source>
        <translation>%1   (existe&#x202f;; reçoit une section)</translation>
    </message>
    <message>
        <source>%1 files, nothing is overwritten</source>
        <translation>%1 fichiers, rien n’est écrasé</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Le fichier est vide.</translation>
    </message>
    <message>
        <source>&lt;b&gt;The project was not made.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;Le projet n’a pas été créé.&lt;/b&gt; %1</translation>
    </message>
</context>
<context>
    <name>retort::ui::NewRevisionForm</name>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Message</translation>
    </message>
    <message>
        <source>What the revision does, as in “add email to user”</source>
        <translation>Ce que fait la révision, par exemple «&#x202f;ajouter email à user&#x202f;»</translation>
    </message>
    <message>
        <source>&amp;After</source>
        <translation>&amp;Après</translation>
    </message>
    <message>
        <source>The revision before</source>
        <translation>La révision précédente</translation>
    </message>
    <message>
        <source>Begin a second branch here</source>
        <translation>Commencer une seconde branche ici</translation>
    </message>
    <message>
        <source>&amp;Branch label</source>
        <translation>Label de &amp;branche</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>A name for the branch that begins here, for use as name@head</source>
        <translation>Un nom pour la branche qui commence ici, utilisable sous la forme nom@head</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Dependencies and id</source>
        <translation>Dépendances et ID</translation>
    </message>
    <message>
        <source>&amp;Depends on</source>
        <translation>&amp;Dépend de</translation>
    </message>
    <message>
        <source>Ids or labels of other branches, separated by commas</source>
        <translation>ID ou labels d’autres branches, séparés par des virgules</translation>
    </message>
    <message>
        <source>&amp;Id</source>
        <translation>&amp;ID</translation>
    </message>
    <message>
        <source>A random one</source>
        <translation>Aléatoire</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>D&amp;ossier</translation>
    </message>
    <message>
        <source>Folder of the file</source>
        <translation>Dossier du fichier</translation>
    </message>
    <message>
        <source>Choose one of %1 heads…</source>
        <translation>Choisissez l’un des %1 heads…</translation>
    </message>
    <message>
        <source>   (head)</source>
        <translation>   (head)</translation>
    </message>
    <message>
        <source>   (not a head)</source>
        <translation>   (pas un head)</translation>
    </message>
    <message>
        <source>Nothing: this is the first revision</source>
        <translation>Rien&#xa0;: c’est la première révision</translation>
    </message>
    <message>
        <source>Nothing: begin a history of its own</source>
        <translation>Rien&#xa0;: commencer un historique à part</translation>
    </message>
    <message>
        <source>That of the revision before</source>
        <translation>Celui de la révision précédente</translation>
    </message>
    <message>
        <source>The history has several heads. Choose the one that the revision comes after, or merge them first.</source>
        <translation>L’historique a plusieurs heads. Choisissez celui après lequel vient la révision, ou fusionnez-les d’abord.</translation>
    </message>
    <message>
        <source>%1 is not a head. Tick that a second branch is meant, or choose a head.</source>
        <translation>%1 n’est pas un head. Cochez la case pour confirmer la seconde branche, ou choisissez un head.</translation>
    </message>
    <message>
        <source>Branch off here, as a second branch</source>
        <translation>Créer ici une seconde branche</translation>
    </message>
    <message>
        <source>%1 has revisions after it already, so this begins a second branch.</source>
        <translation>%1 est déjà suivie d’autres révisions, ceci commence donc une seconde branche.</translation>
    </message>
</context>
<context>
    <name>retort::ui::OperationWords</name>
    <message>
        <source>renames the table %1 to %2</source>
        <translation>renomme la table %1 en %2</translation>
    </message>
    <message>
        <source>renames %1.%2 to %3</source>
        <translation>renomme %1.%2 en %3</translation>
    </message>
    <message>
        <source>adds a foreign key from %1 to %2</source>
        <translation>ajoute une clé étrangère de %1 vers %2</translation>
    </message>
    <message>
        <source>comments the table %1</source>
        <translation>commente la table %1</translation>
    </message>
    <message>
        <source>takes the comment of the table %1 away</source>
        <translation>supprime le commentaire de la table %1</translation>
    </message>
    <message numerus="yes">
        <source>inserts %n rows into %1</source>
        <translation>
            <numerusform>insère %n ligne dans %1</numerusform>
            <numerusform>insère %n lignes dans %1</numerusform>
        </translation>
    </message>
    <message>
        <source>creates the type %1</source>
        <translation>crée le type %1</translation>
    </message>
    <message>
        <source>drops the type %1</source>
        <translation>supprime le type %1</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>creates the table %1</source>
        <translation>crée la table %1</translation>
    </message>
    <message>
        <source>creates %1 tables</source>
        <translation>crée %1 tables</translation>
    </message>
    <message>
        <source>creates the tables %1</source>
        <translation>crée les tables %1</translation>
    </message>
    <message>
        <source>drops the table %1</source>
        <translation>supprime la table %1</translation>
    </message>
    <message>
        <source>drops %1 tables</source>
        <translation>supprime %1 tables</translation>
    </message>
    <message>
        <source>drops the tables %1</source>
        <translation>supprime les tables %1</translation>
    </message>
    <message>
        <source>adds the column %1 to %2</source>
        <translation>ajoute la colonne %1 à %2</translation>
    </message>
    <message>
        <source>adds %1 columns to %2</source>
        <translation>ajoute %1 colonnes à %2</translation>
    </message>
    <message>
        <source>adds the columns %1 to %2</source>
        <translation>ajoute les colonnes %1 à %2</translation>
    </message>
    <message>
        <source>drops the column %1 of %2</source>
        <translation>supprime la colonne %1 de %2</translation>
    </message>
    <message>
        <source>drops %1 columns of %2</source>
        <translation>supprime %1 colonnes de %2</translation>
    </message>
    <message>
        <source>drops the columns %1 of %2</source>
        <translation>supprime les colonnes %1 de %2</translation>
    </message>
    <message>
        <source>changes the column %1 of %2</source>
        <translation>modifie la colonne %1 de %2</translation>
    </message>
    <message>
        <source>changes %1 columns of %2</source>
        <translation>modifie %1 colonnes de %2</translation>
    </message>
    <message>
        <source>changes the columns %1 of %2</source>
        <translation>modifie les colonnes %1 de %2</translation>
    </message>
    <message>
        <source>creates the index %1 on %2</source>
        <translation>crée l’index %1 sur %2</translation>
    </message>
    <message>
        <source>creates %1 indexes on %2</source>
        <translation>crée %1 index sur %2</translation>
    </message>
    <message>
        <source>creates the indexes %1 on %2</source>
        <translation>crée les index %1 sur %2</translation>
    </message>
    <message>
        <source>drops the index %1</source>
        <translation>supprime l’index %1</translation>
    </message>
    <message>
        <source>drops the indexes %1</source>
        <translation>supprime les index %1</translation>
    </message>
    <message>
        <source>drops the index %1 of %2</source>
        <translation>supprime l’index %1 de %2</translation>
    </message>
    <message>
        <source>drops %1 indexes of %2</source>
        <translation>supprime %1 index de %2</translation>
    </message>
    <message>
        <source>drops the indexes %1 of %2</source>
        <translation>supprime les index %1 de %2</translation>
    </message>
    <message>
        <source>adds the constraint %1 to %2</source>
        <translation>ajoute la contrainte %1 à %2</translation>
    </message>
    <message>
        <source>adds %1 constraints to %2</source>
        <translation>ajoute %1 contraintes à %2</translation>
    </message>
    <message>
        <source>adds the constraints %1 to %2</source>
        <translation>ajoute les contraintes %1 à %2</translation>
    </message>
    <message>
        <source>drops the constraint %1 of %2</source>
        <translation>supprime la contrainte %1 de %2</translation>
    </message>
    <message>
        <source>drops %1 constraints of %2</source>
        <translation>supprime %1 contraintes de %2</translation>
    </message>
    <message>
        <source>drops the constraints %1 of %2</source>
        <translation>supprime les contraintes %1 de %2</translation>
    </message>
    <message>
        <source>runs a statement of its own</source>
        <translation>exécute une instruction personnalisée</translation>
    </message>
    <message>
        <source>runs %1 statements of its own</source>
        <translation>exécute %1 instructions personnalisées</translation>
    </message>
    <message numerus="yes">
        <source>; and %n more changes</source>
        <translation>
            <numerusform>; et %n autre modification</numerusform>
            <numerusform>; et %n autres modifications</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>drops %1 indexes</source>
        <translation>supprime %1 index</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between the clauses of a sentence</comment>
        <translation>&#x202f;; </translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence of clauses</comment>
        <translation>%1.</translation>
    </message>
</context>
<context>
    <name>retort::ui::PasswordRow</name>
    <message>
        <source>&amp;Keep it in the keychain of the system</source>
        <translation>&amp;Garder dans le trousseau du système</translation>
    </message>
    <message>
        <source>Password of the profile</source>
        <translation>Mot de passe du profil</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Password of &lt;b&gt;%1&lt;/b&gt; (%2)</source>
        <translation>Mot de passe de &lt;b&gt;%1&lt;/b&gt; (%2)</translation>
    </message>
</context>
<context>
    <name>retort::ui::PlanDelegate</name>
    <message>
        <source>cannot run</source>
        <translation>inexécutable</translation>
    </message>
</context>
<context>
    <name>retort::ui::PlanModel</name>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échouée</translation>
    </message>
    <message>
        <source>rolled back</source>
        <translation>rollback</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>non exécutée</translation>
    </message>
    <message>
        <source>step %1, %2, revision %3</source>
        <translation>étape %1, %2, révision %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>retort::ui::ProblemModel</name>
    <message>
        <source>%1:%2</source>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>Problem: %1</source>
        <translation>Problème&#xa0;: %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Avertissement&#xa0;: %1</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Another file declares the id %1, too, and that one counts: this file is not run.</source>
        <translation>Un autre fichier déclare aussi l’identifiant %1, et c’est lui qui compte&#x202f;: ce fichier n’est pas exécuté.</translation>
    </message>
</context>
<context>
    <name>retort::ui::ProblemsPane</name>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>No problems: every script could be read and the graph is whole.</source>
        <translation>Aucun problème&#xa0;: tous les scripts sont lisibles et le graphe est complet.</translation>
    </message>
</context>
<context>
    <name>retort::ui::ProfileConnector</name>
    <message>
        <source>profile %1</source>
        <translation>profil %1</translation>
    </message>
    <message>
        <source>%1 The password has to be typed.</source>
        <translation>%1 Le mot de passe doit être saisi.</translation>
    </message>
    <message>
        <source>The keychain does not have the password.</source>
        <translation>Le trousseau ne contient pas le mot de passe.</translation>
    </message>
    <message>
        <source>%1 The password of %2 is not kept; it is asked for at every connection.</source>
        <translation>%1 Le mot de passe de %2 n’est pas gardé&#x202f;; il est demandé à chaque connexion.</translation>
    </message>
    <message>
        <source>%1 The password of %2 may still be in the keychain.</source>
        <translation>%1 Le mot de passe de %2 est peut-être encore dans le trousseau.</translation>
    </message>
</context>
<context>
    <name>retort::ui::ProfileEditor</name>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rose</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Jaune</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violet</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rouge</translation>
    </message>
    <message>
        <source>Cyan</source>
        <translation>Cyan</translation>
    </message>
    <message>
        <source>&amp;Read-only</source>
        <translation>&amp;Lecture seule</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Tester</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Développement</translation>
    </message>
    <message>
        <source>Testing or staging</source>
        <translation>Test ou préproduction</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Production</translation>
    </message>
    <message>
        <source>None is needed</source>
        <translation>Non nécessaire</translation>
    </message>
    <message>
        <source>Kept in the keychain of the system</source>
        <translation>Gardé dans le trousseau du système</translation>
    </message>
    <message>
        <source>Asked for at every connection</source>
        <translation>Demandé à chaque connexion</translation>
    </message>
    <message>
        <source>Nothing is stepped, stamped or restored with it, and the server is asked to refuse every change.</source>
        <translation>Ce profil ne permet ni upgrade, ni downgrade, ni stamp, ni restauration, et le serveur est prié de refuser toute modification.</translation>
    </message>
    <message>
        <source>&amp;URL</source>
        <translation>&amp;URL</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>&amp;Groupe</translation>
    </message>
    <message>
        <source>Us&amp;ed for</source>
        <translation>U&amp;sage</translation>
    </message>
    <message>
        <source>Co&amp;lour</source>
        <translation>&amp;Couleur</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>&amp;Mot de passe</translation>
    </message>
    <message>
        <source>T&amp;he password</source>
        <translation>Le mot de &amp;passe</translation>
    </message>
    <message>
        <source>Encr&amp;yption</source>
        <translation>Chi&amp;ffrement</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (copie)</translation>
    </message>
    <message>
        <source>The password was taken out of the URL: a profile holds none. It goes into the keychain when the profile is saved.</source>
        <translation>Le mot de passe a été retiré de l’URL&#xa0;: un profil n’en contient pas. Il est placé dans le trousseau à l’enregistrement du profil.</translation>
    </message>
    <message>
        <source>As the URL says</source>
        <translation>Selon l’URL</translation>
    </message>
    <message>
        <source>For the test only</source>
        <translation>Pour le test seulement</translation>
    </message>
    <message>
        <source>Goes into the keychain when the profile is saved</source>
        <translation>Placé dans le trousseau à l’enregistrement du profil</translation>
    </message>
    <message>
        <source>As it is in the keychain</source>
        <translation>Celui du trousseau</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no colour</comment>
        <translation>Aucune</translation>
    </message>
</context>
<context>
    <name>retort::ui::ProfileList</name>
    <message>
        <source>development</source>
        <translation>développement</translation>
    </message>
    <message>
        <source>testing</source>
        <translation>test</translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation>PRODUCTION</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Connection profiles</source>
        <translation>Profils de connexion</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Dupliquer…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
</context>
<context>
    <name>retort::ui::ProfileListModel</name>
    <message>
        <source>read-only</source>
        <translation>lecture seule</translation>
    </message>
    <message>
        <source>this project’s</source>
        <translation>de ce projet</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>retort::ui::ReportWords</name>
    <message>
        <source>Runs keep each other out with an advisory lock.</source>
        <translation>Un verrou consultatif (advisory lock) empêche les exécutions simultanées.</translation>
    </message>
    <message>
        <source>Runs keep each other out with a named lock (GET_LOCK).</source>
        <translation>Un verrou nommé (GET_LOCK) empêche les exécutions simultanées.</translation>
    </message>
    <message>
        <source>Runs keep each other out with a file beside the database.</source>
        <translation>Un fichier à côté de la base de données empêche les exécutions simultanées.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Runs cannot keep each other out:&lt;/b&gt; %1.</source>
        <translation>&lt;b&gt;Rien n’empêche les exécutions simultanées&#xa0;:&lt;/b&gt; %1.</translation>
    </message>
    <message>
        <source>Nothing leaves this machine.</source>
        <translation>Rien ne quitte cette machine.</translation>
    </message>
    <message>
        <source>&lt;b&gt;The connection is not encrypted.&lt;/b&gt;</source>
        <translation>&lt;b&gt;La connexion n’est pas chiffrée.&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Encrypted: %1.</source>
        <translation>Chiffrée&#xa0;: %1.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;, %2.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;, %2.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>It can only be read.</source>
        <translation>Lecture uniquement.</translation>
    </message>
    <message>
        <source>A step that fails leaves nothing behind.</source>
        <translation>Une étape qui échoue ne laisse aucune trace.</translation>
    </message>
    <message>
        <source>DDL is not transactional: a step that fails may leave a part of it behind.</source>
        <translation>Le DDL n’est pas transactionnel&#xa0;: une étape qui échoue peut être appliquée en partie.</translation>
    </message>
</context>
<context>
    <name>retort::ui::RestoreRowsSheet</name>
    <message>
        <source>Fill the tables as they are now</source>
        <translation>Remplir les tables actuelles</translation>
    </message>
    <message>
        <source>Restore only the rows of a backup</source>
        <translation>Restaurer uniquement les lignes d’une sauvegarde</translation>
    </message>
    <message>
        <source>By way of the backup’s revision</source>
        <translation>En passant par la révision de la sauvegarde</translation>
    </message>
    <message>
        <source>Empty the database and build it anew</source>
        <translation>Vider la base de données et la reconstruire</translation>
    </message>
    <message>
        <source>Tables of the backup</source>
        <translation>Tables de la sauvegarde</translation>
    </message>
    <message>
        <source>Progress of the restore</source>
        <translation>Progression de la restauration</translation>
    </message>
    <message>
        <source>&lt;b&gt;There is no plan.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;Aucun plan.&lt;/b&gt; %1</translation>
    </message>
    <message>
        <source>Empty %1 and build it anew, where no downgrade leads there</source>
        <translation>Vider et reconstruire %1, si aucun downgrade n’y mène</translation>
    </message>
    <message>
        <source>&lt;b&gt;This way is not open.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;Cette voie n’est pas possible.&lt;/b&gt; %1</translation>
    </message>
    <message>
        <source>This replaces rows of a production database. Type %1 to allow it:</source>
        <translation>Ceci remplace des lignes d’une base de données de production. Saisissez %1 pour l’autoriser&#xa0;:</translation>
    </message>
    <message>
        <source>before restoring rows</source>
        <translation>avant restauration des lignes</translation>
    </message>
    <message>
        <source>Reading the backup…</source>
        <translation>Lecture de la sauvegarde…</translation>
    </message>
    <message numerus="yes">
        <source>Restore the Rows of %n Tables</source>
        <translation>
            <numerusform>Restaurer les lignes de %n table</numerusform>
            <numerusform>Restaurer les lignes de %n tables</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>If a table cannot be filled, restore the others without it</source>
        <translation>Si une table ne peut pas être remplie, restaurer les autres sans elle</translation>
    </message>
</context>
<context>
    <name>retort::ui::RestoreRowsWords</name>
    <message numerus="yes">
        <source>%n upgrades</source>
        <translation>
            <numerusform>%n upgrade</numerusform>
            <numerusform>%n upgrades</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n downgrades</source>
        <translation>
            <numerusform>%n downgrade</numerusform>
            <numerusform>%n downgrades</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at %2, backup of %3 at %4</source>
        <translation>%1 à %2, sauvegarde du %3 (position %4)</translation>
    </message>
    <message>
        <source>Fill the tables at %1, then upgrade again</source>
        <translation>Remplir les tables à %1, puis refaire l’upgrade</translation>
    </message>
    <message>
        <source>%1 is backed up as it is now</source>
        <translation>%1 est sauvegardée dans son état actuel</translation>
    </message>
    <message>
        <source>&lt;b&gt;everything in %1 is dropped&lt;/b&gt;</source>
        <translation>&lt;b&gt;tout le contenu de %1 est supprimé&lt;/b&gt;</translation>
    </message>
    <message>
        <source>the tables below are emptied and filled, in one transaction</source>
        <translation>les tables ci-dessous sont vidées et remplies, en une transaction</translation>
    </message>
    <message>
        <source>the tables below are emptied and filled, in one transaction, if they fit</source>
        <translation>les tables ci-dessous sont vidées et remplies, en une transaction, si elles sont compatibles</translation>
    </message>
    <message>
        <source>one that is not restored keeps its rows, but is emptied if they refer to rows that are gone then</source>
        <translation>une table non restaurée garde ses lignes, mais est vidée si celles-ci renvoient à des lignes disparues</translation>
    </message>
    <message>
        <source>Checking the backup…</source>
        <translation>Vérification de la sauvegarde…</translation>
    </message>
    <message>
        <source>Backing up %1…</source>
        <translation>Sauvegarde de %1…</translation>
    </message>
    <message>
        <source>Emptying %1…</source>
        <translation>Vidage de %1…</translation>
    </message>
    <message>
        <source>Going to the backup’s revision…</source>
        <translation>Passage à la révision de la sauvegarde…</translation>
    </message>
    <message>
        <source>Filling the tables…</source>
        <translation>Remplissage des tables…</translation>
    </message>
    <message>
        <source>Going on from there…</source>
        <translation>Poursuite à partir de là…</translation>
    </message>
    <message>
        <source>%1 stands at %2.</source>
        <translation>%1 est à %2.</translation>
    </message>
    <message>
        <source>What it held before is the newest backup in the list.</source>
        <translation>Son contenu antérieur est la sauvegarde la plus récente de la liste.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Nothing was changed.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;Rien n’a été modifié.&lt;/b&gt; %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;The rows are in, but it did not come to its end.&lt;/b&gt;</source>
        <translation>&lt;b&gt;Les lignes sont en place, mais l’opération n’est pas allée à son terme.&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;The rows were not restored.&lt;/b&gt;</source>
        <translation>&lt;b&gt;Les lignes n’ont pas été restaurées.&lt;/b&gt;</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are in.</source>
        <translation>
            <numerusform>%Ln ligne en place.</numerusform>
            <numerusform>%Ln lignes en place.</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;The chosen tables were restored.&lt;/b&gt;</source>
        <translation>&lt;b&gt;Les tables choisies ont été restaurées.&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;All tables were restored.&lt;/b&gt;</source>
        <translation>&lt;b&gt;Toutes les tables ont été restaurées.&lt;/b&gt;</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n tables were not restored;&lt;/b&gt; the list says why.</source>
        <translation>
            <numerusform>&lt;b&gt;%n table n’a pas été restaurée&#x202f;;&lt;/b&gt; la liste indique pourquoi.</numerusform>
            <numerusform>&lt;b&gt;%n tables n’ont pas été restaurées&#x202f;;&lt;/b&gt; la liste indique pourquoi.</numerusform>
        </translation>
    </message>
    <message>
        <source>if one of them cannot be, none is</source>
        <translation>si l’une ne peut pas l’être, aucune n’est restaurée</translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionDelegate</name>
    <message>
        <source>10 months ago</source>
        <translation>il y a 10 mois</translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionFilterModel</name>
    <message>
        <source>… %1 more</source>
        <translation>… %1 de plus</translation>
    </message>
    <message>
        <source>%1 revisions one after the other, from %2 down to %3. Click to show them.</source>
        <translation>%1 révisions à la suite, de %2 jusqu’à %3. Cliquez pour les afficher.</translation>
    </message>
    <message>
        <source>%1 revisions folded, from %2 down to %3; press Enter to show them</source>
        <translation>%1 révisions repliées, de %2 jusqu’à %3&#x202f;; appuyez sur Entrée pour les afficher</translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionListModel</name>
    <message>
        <source>pending</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>appliquée</translation>
    </message>
    <message>
        <source>the database is here</source>
        <translation>la base de données est ici</translation>
    </message>
    <message>
        <source>file missing</source>
        <translation>fichier manquant</translation>
    </message>
    <message>
        <source>duplicate id</source>
        <translation>ID en double</translation>
    </message>
    <message>
        <source>Another file declares this id, too. This one counts: it is loaded last.</source>
        <translation>Un autre fichier déclare aussi cet ID. Celui-ci l’emporte&#xa0;: il est chargé en dernier.</translation>
    </message>
    <message>
        <source>Another file declares this id, too, and that one counts: it is loaded last. This file is not run.</source>
        <translation>Un autre fichier déclare aussi cet ID et l’emporte&#xa0;: il est chargé en dernier. Ce fichier n’est pas exécuté.</translation>
    </message>
    <message>
        <source>cycle</source>
        <translation>cycle</translation>
    </message>
    <message>
        <source>%1 A revision cannot come before itself; Alembic refuses to load this history.</source>
        <translation>%1 Une révision ne peut pas venir avant elle-même&#x202f;; Alembic refuse de charger cet historique.</translation>
    </message>
    <message>
        <source>label twice</source>
        <translation>label en double</translation>
    </message>
    <message>
        <source>missing: no file declares this revision</source>
        <translation>manquante&#xa0;: aucun fichier ne déclare cette révision</translation>
    </message>
    <message>
        <source>missing, named by %1</source>
        <translation>manquante, citée par %1</translation>
    </message>
    <message>
        <source>missing, named by %1 and %2</source>
        <translation>manquante, citée par %1 et %2</translation>
    </message>
    <message>
        <source>missing, named by %1 and %2 more</source>
        <translation>manquante, citée par %1 et %2 de plus</translation>
    </message>
    <message>
        <source>(no message)</source>
        <translation>(sans message)</translation>
    </message>
    <message>
        <source>the database stands at a revision that this project does not have</source>
        <translation>la base de données est à une révision que ce projet n’a pas</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>modifiée</translation>
    </message>
    <message>
        <source>head</source>
        <translation>head</translation>
    </message>
    <message>
        <source>base</source>
        <translation>base</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>fusion</translation>
    </message>
    <message>
        <source>branch point</source>
        <translation>point de branchement</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>No file declares this revision. Either its file was lost, or what names it has to be put onto another one.</source>
        <translation>Aucun fichier ne déclare cette révision. Soit son fichier a été perdu, soit ce qui la cite doit être rattaché à une autre révision.</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>révision %1</translation>
    </message>
    <message>
        <source>cannot be read whole</source>
        <translation>lisible en partie seulement</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Révision</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créée</translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionMinimap</name>
    <message>
        <source>Overview of the revisions</source>
        <translation>Vue d’ensemble des révisions</translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionMoves</name>
    <message>
        <source>%1 went through this revision already; where it stands in the history cannot be changed any more.</source>
        <translation>%1 est déjà passée par cette révision&#x202f;; sa place dans l’historique ne peut plus être modifiée.</translation>
    </message>
    <message>
        <source>%1 went through %2 already; where that stands in the history cannot be changed any more.</source>
        <translation>%1 est déjà passée par %2&#x202f;; sa place dans l’historique ne peut plus être modifiée.</translation>
    </message>
    <message>
        <source>Move %1 onto %2, with what comes after it</source>
        <translation>Déplacer %1 sur %2, avec ce qui la suit</translation>
    </message>
    <message>
        <source>Put %1 between %2 and what comes after that</source>
        <translation>Placer %1 entre %2 et ce qui suit celle-ci</translation>
    </message>
    <message>
        <source>Put %1 between %2 and what comes before that</source>
        <translation>Placer %1 entre %2 et ce qui précède celle-ci</translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionPane</name>
    <message>
        <source>Script and SQL</source>
        <translation>Script et SQL</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>Upgrade</translation>
    </message>
    <message>
        <source>SQL of upgrade()</source>
        <translation>SQL de upgrade()</translation>
    </message>
    <message>
        <source>Downgrade</source>
        <translation>Downgrade</translation>
    </message>
    <message>
        <source>SQL of downgrade()</source>
        <translation>SQL de downgrade()</translation>
    </message>
    <message>
        <source>SQL dialect</source>
        <translation>Dialecte SQL</translation>
    </message>
    <message>
        <source>Write the SQL for this database</source>
        <translation>Écrire le SQL pour ce système de base de données</translation>
    </message>
    <message>
        <source>What was edited since the script was applied</source>
        <translation>Ce qui a été modifié depuis l’application du script</translation>
    </message>
    <message>
        <source>Edited Since</source>
        <translation>Modifié depuis</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>No revision selected</source>
        <translation>Aucune révision sélectionnée</translation>
    </message>
    <message>
        <source>Choose a revision in the list to see its script and its SQL.</source>
        <translation>Choisissez une révision dans la liste pour voir son script et son SQL.</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>manquante</translation>
    </message>
    <message>
        <source>(no message)</source>
        <translation>(sans message)</translation>
    </message>
    <message>
        <source>unsaved changes</source>
        <translation>modifications non enregistrées</translation>
    </message>
    <message>
        <source>What it does cannot be told without running it.</source>
        <translation>Impossible de savoir ce qu’elle fait sans l’exécuter.</translation>
    </message>
    <message>
        <source> What else it does cannot be told without running it.</source>
        <translation> Impossible de savoir ce qu’elle fait d’autre sans l’exécuter.</translation>
    </message>
    <message>
        <source>Changes nothing in the database.</source>
        <translation>Ne modifie rien dans la base de données.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1&#xa0;ms</translation>
    </message>
    <message>
        <source>upgrade() asks for no SQL.</source>
        <translation>upgrade() ne produit aucun SQL.</translation>
    </message>
    <message>
        <source>downgrade() asks for no SQL.</source>
        <translation>downgrade() ne produit aucun SQL.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>ligne %1</translation>
    </message>
    <message>
        <source>No SQL: the script cannot be parsed. %1</source>
        <translation>Pas de SQL&#xa0;: le script ne peut pas être analysé. %1</translation>
    </message>
    <message>
        <source>No SQL: %1</source>
        <translation>Pas de SQL&#xa0;: %1</translation>
    </message>
    <message>
        <source>Incomplete from here on: %1</source>
        <translation>Incomplet à partir d’ici&#xa0;: %1</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Modifications non enregistrées</translation>
    </message>
    <message>
        <source>Save the changes to %1?</source>
        <translation>Enregistrer les modifications de %1&#x202f;?</translation>
    </message>
    <message>
        <source>Your changes are lost if you do not save them.</source>
        <translation>Vos modifications seront perdues si vous ne les enregistrez pas.</translation>
    </message>
    <message>
        <source>No revision can be read from this file.</source>
        <translation>Aucune révision ne peut être lue dans ce fichier.</translation>
    </message>
    <message>
        <source>The file is no longer on disk.</source>
        <translation>Le fichier n’est plus sur le disque.</translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionPanel</name>
    <message>
        <source>Every word must match: in the message, the id, a label, the date, or a table or column that the revision touches.</source>
        <translation>Chaque mot doit correspondre&#xa0;: au message, à l’ID, à un label, à la date, ou à une table ou une colonne touchée par la révision.</translation>
    </message>
    <message>
        <source>what the revision is</source>
        <translation>ce qu’est la révision</translation>
    </message>
    <message>
        <source>touches this table</source>
        <translation>touche cette table</translation>
    </message>
    <message>
        <source>touches a column of this name</source>
        <translation>touche une colonne de ce nom</translation>
    </message>
    <message>
        <source>touches this column</source>
        <translation>touche cette colonne</translation>
    </message>
    <message>
        <source>every revision of this branch</source>
        <translation>toutes les révisions de cette branche</translation>
    </message>
    <message>
        <source>declares this label</source>
        <translation>déclare ce label</translation>
    </message>
    <message>
        <source>the id begins like this</source>
        <translation>l’ID commence ainsi</translation>
    </message>
    <message>
        <source>only in the message</source>
        <translation>dans le message seulement</translation>
    </message>
    <message>
        <source>together</source>
        <translation>expression exacte</translation>
    </message>
    <message>
        <source>SQL of the Range</source>
        <translation>SQL de la plage</translation>
    </message>
    <message>
        <source>Filter by message, table:users, column:email, label…</source>
        <translation>Filtrer par message, table:users, column:email, label…</translation>
    </message>
    <message>
        <source>Filter revisions</source>
        <translation>Filtrer les révisions</translation>
    </message>
    <message>
        <source>Show only the heads</source>
        <translation>Afficher uniquement les heads</translation>
    </message>
    <message>
        <source>Show only what the database does not have yet</source>
        <translation>Afficher uniquement ce que la base de données n’a pas encore</translation>
    </message>
    <message>
        <source>Show the SQL that leads from the oldest to the newest of the selected revisions</source>
        <translation>Afficher le SQL qui mène de la plus ancienne à la plus récente des révisions sélectionnées</translation>
    </message>
    <message>
        <source>Select one revision only (Esc)</source>
        <translation>Ne sélectionner qu’une révision (Échap)</translation>
    </message>
    <message>
        <source>Select one revision only</source>
        <translation>Ne sélectionner qu’une révision</translation>
    </message>
    <message>
        <source>Neither of %1 and %2 comes before the other</source>
        <translation>Ni %1 ni %2 ne vient avant l’autre</translation>
    </message>
    <message>
        <source>1 revision after %1: %2</source>
        <translation>1 révision après %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 revisions after %2, up to %3</source>
        <translation>%1 révisions après %2, jusqu’à %3</translation>
    </message>
    <message numerus="yes">
        <source>%n heads</source>
        <translation>
            <numerusform>%n head</numerusform>
            <numerusform>%n heads</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 pending</source>
        <translation>%1 en attente</translation>
    </message>
    <message numerus="yes">
        <source>%n matches</source>
        <translation>
            <numerusform>%n résultat</numerusform>
            <numerusform>%n résultats</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>%1 pour l’instant</translation>
    </message>
    <message>
        <source>What the revisions touch is still being read.</source>
        <translation>La lecture de ce que touchent les révisions est encore en cours.</translation>
    </message>
    <message numerus="yes">
        <source>%n scripts cannot be read to their end; they may touch more than is known.</source>
        <translation>
            <numerusform>%n script ne peut pas être lu jusqu’au bout&#x202f;; il touche peut-être plus que ce qui est connu.</numerusform>
            <numerusform>%n scripts ne peuvent pas être lus jusqu’au bout&#x202f;; ils touchent peut-être plus que ce qui est connu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing so far</source>
        <translation>Rien pour l’instant</translation>
    </message>
    <message>
        <source>Which tables and columns the revisions touch is still being read. What matches appears here.</source>
        <translation>La lecture des tables et colonnes touchées par les révisions est encore en cours. Les résultats apparaîtront ici.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>No revision has all of these words. Press Esc to see every revision again.</source>
        <translation>Aucune révision ne contient tous ces mots. Appuyez sur Échap pour revoir toutes les révisions.</translation>
    </message>
    <message>
        <source>No revisions yet</source>
        <translation>Aucune révision pour l’instant</translation>
    </message>
    <message>
        <source>This project has no revision scripts. Write the first one, let the models make it (compare them with a database), or have it made from a database that has tables already.</source>
        <translation>Ce projet n’a pas de script de révision. Écrivez le premier, générez-le à partir des modèles (en les comparant à une base de données), ou à partir d’une base de données qui a déjà des tables.</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>Aucun projet ouvert</translation>
    </message>
    <message>
        <source>Open the folder that holds alembic.ini, or drop it here.</source>
        <translation>Ouvrez le dossier qui contient alembic.ini, ou déposez-le ici.</translation>
    </message>
    <message>
        <source>New Revision…</source>
        <translation>Nouvelle révision…</translation>
    </message>
    <message>
        <source>Adopt a Database…</source>
        <translation>Reprendre une base de données…</translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Create the Revision</source>
        <translation>Créer la révision</translation>
    </message>
    <message>
        <source>The file that will be written</source>
        <translation>Le fichier qui sera écrit</translation>
    </message>
    <message>
        <source>New revision</source>
        <translation>Nouvelle révision</translation>
    </message>
    <message>
        <source>Merge heads</source>
        <translation>Fusionner les heads</translation>
    </message>
    <message>
        <source>Create the Merge</source>
        <translation>Créer la fusion</translation>
    </message>
    <message>
        <source>There is no file to show.</source>
        <translation>Aucun fichier à afficher.</translation>
    </message>
    <message>
        <source>&lt;b&gt;The revision was not written.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;La révision n’a pas été écrite.&lt;/b&gt; %1</translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionView</name>
    <message>
        <source>Revisions</source>
        <translation>Révisions</translation>
    </message>
</context>
<context>
    <name>retort::ui::RowRouteModel</name>
    <message>
        <source>not restored: %1</source>
        <translation>non restaurée&#xa0;: %1</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>sans %1</translation>
    </message>
    <message>
        <source>default or NULL for %1</source>
        <translation>valeur par défaut ou NULL pour %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are in</source>
        <translation>
            <numerusform>%Ln ligne en place</numerusform>
            <numerusform>%Ln lignes en place</numerusform>
        </translation>
    </message>
    <message>
        <source>left out</source>
        <translation>laissée de côté</translation>
    </message>
    <message>
        <source>not restored, empty now: %1</source>
        <translation>non restaurée, désormais vide&#xa0;: %1</translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation>Dans la sauvegarde</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Destination</translation>
    </message>
</context>
<context>
    <name>retort::ui::RunSheet</name>
    <message>
        <source>Upgrade</source>
        <translation>Upgrade</translation>
    </message>
    <message>
        <source>Downgrade</source>
        <translation>Downgrade</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>Stamp</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Poursuivre</translation>
    </message>
    <message>
        <source>Working out the plan…</source>
        <translation>Calcul du plan…</translation>
    </message>
    <message>
        <source>Restore the backup…</source>
        <translation>Restaurer la sauvegarde…</translation>
    </message>
    <message>
        <source>Steps of the run</source>
        <translation>Étapes de l’exécution</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Progression de l’exécution</translation>
    </message>
    <message>
        <source>&lt;b&gt;There is no plan.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;Aucun plan.&lt;/b&gt; %1</translation>
    </message>
    <message>
        <source>Merge the heads…</source>
        <translation>Fusionner les heads…</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 vers %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Runs %1.</source>
        <translation>S’exécute %1.</translation>
    </message>
    <message>
        <source>This takes something away from a production database. Type %1 to allow it:</source>
        <translation>Ceci supprime quelque chose d’une base de données de production. Saisissez %1 pour l’autoriser&#xa0;:</translation>
    </message>
    <message>
        <source>Backing up %1…</source>
        <translation>Sauvegarde de %1…</translation>
    </message>
    <message>
        <source>Trying each revision up, down and up again on an empty copy of the schema…</source>
        <translation>Essai de chaque révision (upgrade, downgrade, nouvel upgrade) sur une copie vide du schéma…</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Étape %1 sur %2&#xa0;: %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln statements ran.</source>
        <translation>
            <numerusform>%Ln instruction exécutée.</numerusform>
            <numerusform>%Ln instructions exécutées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop Trying</source>
        <translation>Arrêter l’essai</translation>
    </message>
    <message>
        <source>Try It First</source>
        <translation>Essayer d’abord</translation>
    </message>
    <message>
        <source>Runs each revision up, down and up again on an empty copy of the schema in memory. %1 is not touched.</source>
        <translation>Exécute l’upgrade, le downgrade et de nouveau l’upgrade de chaque révision sur une copie vide du schéma en mémoire. %1 reste intacte.</translation>
    </message>
    <message>
        <source>Makes a scratch database on the server, runs each revision up, down and up again there, and drops it. %1 is not touched.</source>
        <translation>Crée une base de données temporaire sur le serveur, y exécute l’upgrade, le downgrade et de nouveau l’upgrade de chaque révision, puis la supprime. %1 reste intacte.</translation>
    </message>
    <message>
        <source>Back up %1 first</source>
        <translation>Sauvegarder %1 d’abord</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Undoing takes away what the run made in a production database. Type %1 and press Enter to undo it:</source>
        <translation>Défaire supprime ce que l’exécution a créé dans une base de données de production. Saisissez %1 et appuyez sur Entrée pour confirmer&#xa0;:</translation>
    </message>
    <message>
        <source>Undoing what is in…</source>
        <translation>Retrait de ce qui est passé…</translation>
    </message>
    <message>
        <source>Forgetting the run…</source>
        <translation>Oubli de l’exécution…</translation>
    </message>
    <message>
        <source>See how to go on</source>
        <translation>Voir comment poursuivre</translation>
    </message>
    <message>
        <source>&lt;b&gt;Undone.&lt;/b&gt; The database holds nothing of the revision any more.</source>
        <translation>&lt;b&gt;Défait.&lt;/b&gt; La base de données ne contient plus rien de la révision.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Forgotten.&lt;/b&gt; The run no longer counts; the database is as it is.</source>
        <translation>&lt;b&gt;Oublié.&lt;/b&gt; L’exécution ne compte plus&#x202f;; la base de données reste telle quelle.</translation>
    </message>
    <message>
        <source>The scripts have changed. This is the plan as they are now.</source>
        <translation>Les scripts ont changé. Voici le plan dans leur état actuel.</translation>
    </message>
</context>
<context>
    <name>retort::ui::RunWords</name>
    <message numerus="yes">
        <source>%n revisions</source>
        <translation>
            <numerusform>%n révision</numerusform>
            <numerusform>%n révisions</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;All applied.&lt;/b&gt; Upgraded %1; %2 is now at %3.</source>
        <translation>&lt;b&gt;Tout est appliqué.&lt;/b&gt; Upgrade de %1 effectué&#x202f;; %2 est maintenant à %3.</translation>
    </message>
    <message>
        <source>&lt;b&gt;All applied.&lt;/b&gt; Downgraded %1; %2 is now at %3.</source>
        <translation>&lt;b&gt;Tout est appliqué.&lt;/b&gt; Downgrade de %1 effectué&#x202f;; %2 est maintenant à %3.</translation>
    </message>
    <message>
        <source>&lt;b&gt;All applied.&lt;/b&gt; Went on to the end of the run; %1 is now at %2.</source>
        <translation>&lt;b&gt;Tout est appliqué.&lt;/b&gt; L’exécution a été menée à son terme&#x202f;; %1 est maintenant à %2.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Stamped.&lt;/b&gt; %1 now says that it is at %2. No script was run; tables and rows are as they were.</source>
        <translation>&lt;b&gt;Stamp effectué.&lt;/b&gt; %1 indique maintenant être à %2. Aucun script n’a été exécuté&#x202f;; les tables et les lignes sont inchangées.</translation>
    </message>
    <message>
        <source>It came from &lt;a href=&quot;%1&quot;&gt;line %2&lt;/a&gt; of %3.</source>
        <translation>Cela vient de la &lt;a href=&quot;%1&quot;&gt;ligne %2&lt;/a&gt; de %3.</translation>
    </message>
    <message>
        <source>It happened in &lt;a href=&quot;%1&quot;&gt;%2&lt;/a&gt;.</source>
        <translation>Cela s’est produit dans &lt;a href=&quot;%1&quot;&gt;%2&lt;/a&gt;.</translation>
    </message>
    <message>
        <source>Plan the upgrade to %1 instead</source>
        <translation>Planifier plutôt l’upgrade vers %1</translation>
    </message>
    <message>
        <source>Plan the downgrade to %1 instead</source>
        <translation>Planifier plutôt le downgrade vers %1</translation>
    </message>
    <message>
        <source>the table %1</source>
        <translation>la table %1</translation>
    </message>
    <message>
        <source>the column %1</source>
        <translation>la colonne %1</translation>
    </message>
    <message>
        <source>rows of %1</source>
        <translation>des lignes de %1</translation>
    </message>
    <message>
        <source>what “%1” says</source>
        <translation>ce que dit «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>et %1 de plus</translation>
    </message>
    <message>
        <source>&lt;b&gt;Takes away, with the data in it:&lt;/b&gt; %1.</source>
        <translation>&lt;b&gt;Supprime, données comprises&#xa0;:&lt;/b&gt; %1.</translation>
    </message>
    <message>
        <source>Whether this takes away tables, columns or rows is known only in the run itself.</source>
        <translation>Seule l’exécution dira si des tables, des colonnes ou des lignes sont supprimées.</translation>
    </message>
    <message>
        <source>Upgrade %1</source>
        <translation>Upgrade de %1</translation>
    </message>
    <message>
        <source>Downgrade %1</source>
        <translation>Downgrade de %1</translation>
    </message>
    <message>
        <source>Stamp %1</source>
        <translation>Stamp de %1</translation>
    </message>
    <message>
        <source>Go on with %1</source>
        <translation>Poursuivre avec %1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>de %1 à %2</translation>
    </message>
    <message>
        <source>in one transaction</source>
        <translation>en une transaction</translation>
    </message>
    <message>
        <source>all in one transaction</source>
        <translation>entièrement en une seule transaction</translation>
    </message>
    <message>
        <source>one transaction per revision</source>
        <translation>avec une transaction par révision</translation>
    </message>
    <message>
        <source>&lt;b&gt;There is nothing to do:&lt;/b&gt; the database is already there.</source>
        <translation>&lt;b&gt;Il n’y a rien à faire&#xa0;:&lt;/b&gt; la base de données y est déjà.</translation>
    </message>
    <message>
        <source>&lt;b&gt;This cannot run:&lt;/b&gt; it could not be rehearsed on a copy of the schema, so its SQL is not known. %1</source>
        <translation>&lt;b&gt;Exécution impossible&#xa0;:&lt;/b&gt; l’exécution à blanc sur une copie du schéma n’a pas pu se faire, le SQL n’est donc pas connu. %1</translation>
    </message>
    <message>
        <source>See how to go on</source>
        <translation>Voir comment poursuivre</translation>
    </message>
    <message>
        <source>&lt;b&gt;This cannot run.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;Exécution impossible.&lt;/b&gt; %1</translation>
    </message>
    <message>
        <source>It is &lt;a href=&quot;%1&quot;&gt;line %2&lt;/a&gt; of %3. Nothing was run.</source>
        <translation>Voir la &lt;a href=&quot;%1&quot;&gt;ligne %2&lt;/a&gt; de %3. Rien n’a été exécuté.</translation>
    </message>
    <message>
        <source>It is in &lt;a href=&quot;%1&quot;&gt;%2&lt;/a&gt;. Nothing was run.</source>
        <translation>Voir &lt;a href=&quot;%1&quot;&gt;%2&lt;/a&gt;. Rien n’a été exécuté.</translation>
    </message>
    <message>
        <source>&lt;a href=&quot;%1&quot;&gt;Line %2&lt;/a&gt; of %3 failed in a rehearsal on an empty copy of the schema; the database was not touched.</source>
        <translation>La &lt;a href=&quot;%1&quot;&gt;ligne %2&lt;/a&gt; de %3 a échoué lors d’une exécution à blanc sur une copie vide du schéma&#x202f;; la base de données est restée intacte.</translation>
    </message>
    <message>
        <source>&lt;a href=&quot;%1&quot;&gt;%2&lt;/a&gt; failed in a rehearsal on an empty copy of the schema; the database was not touched.</source>
        <translation>&lt;a href=&quot;%1&quot;&gt;%2&lt;/a&gt; a échoué lors d’une exécution à blanc sur une copie vide du schéma&#x202f;; la base de données est restée intacte.</translation>
    </message>
    <message>
        <source>before the upgrade to %1</source>
        <translation>avant l’upgrade vers %1</translation>
    </message>
    <message>
        <source>before the downgrade to %1</source>
        <translation>avant le downgrade vers %1</translation>
    </message>
    <message>
        <source>before the stamp as %1</source>
        <translation>avant le stamp à %1</translation>
    </message>
    <message>
        <source>before going on to %1</source>
        <translation>avant de poursuivre vers %1</translation>
    </message>
    <message>
        <source>A stamp only changes what the database says of itself. No script is run.</source>
        <translation>Un stamp ne change que ce que la base de données indique d’elle-même. Aucun script n’est exécuté.</translation>
    </message>
    <message>
        <source>The version table now says %1, which this project does not know. That is deleted first.</source>
        <translation>La table de version indique actuellement %1, que ce projet ne connaît pas. Cette valeur est d’abord effacée.</translation>
    </message>
    <message>
        <source>The backup taken before the run holds the database as it was.</source>
        <translation>La sauvegarde faite avant l’exécution contient la base de données telle qu’elle était.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Cancelled: nothing changed.&lt;/b&gt;</source>
        <translation>&lt;b&gt;Annulé&#xa0;: rien n’a changé.&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;Nothing changed.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;Rien n’a changé.&lt;/b&gt; %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;Nothing changed.&lt;/b&gt; There was nothing to do.</source>
        <translation>&lt;b&gt;Rien n’a changé.&lt;/b&gt; Il n’y avait rien à faire.</translation>
    </message>
    <message>
        <source>%1 of %2 ran and are committed; the rest was not run.</source>
        <translation>Exécution et commit effectués pour %1 sur %2&#x202f;; le reste n’a pas été exécuté.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Cancelled. Stopped after %1.&lt;/b&gt; %2</source>
        <translation>&lt;b&gt;Annulé. Arrêt après %1.&lt;/b&gt; %2</translation>
    </message>
    <message>
        <source>&lt;b&gt;Stopped after %1.&lt;/b&gt; %2</source>
        <translation>&lt;b&gt;Arrêt après %1.&lt;/b&gt; %2</translation>
    </message>
    <message>
        <source>%1 is now at %2.</source>
        <translation>%1 est maintenant à %2.</translation>
    </message>
    <message>
        <source>&lt;b&gt;The database may hold part of a revision:&lt;/b&gt; a failure could not be rolled back.</source>
        <translation>&lt;b&gt;La base de données contient peut-être une partie d’une révision&#xa0;:&lt;/b&gt; un échec n’a pas pu être annulé par rollback.</translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <translation>«&#x202f;%1&#x202f;» (%2)</translation>
    </message>
</context>
<context>
    <name>retort::ui::SampleSheet</name>
    <message>
        <source>Folder of the copy</source>
        <translation>Dossier de la copie</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Copy and Open</source>
        <translation>Copier et ouvrir</translation>
    </message>
    <message>
        <source>Try the sample project</source>
        <translation>Essayer le projet d’exemple</translation>
    </message>
    <message>
        <source>A small shop with branches and a merge, on SQLite</source>
        <translation>Une petite boutique avec des branches et une fusion, sur SQLite</translation>
    </message>
    <message>
        <source>The sample is copied into a folder of your own, where you can change everything. It opens with an empty database beside it, so that every revision is still to be run: step it up and down, break a script, back the database up.</source>
        <translation>L’exemple est copié dans un dossier à vous, où vous pouvez tout changer. Il s’ouvre avec une base de données vide à côté, si bien que toutes les révisions restent à exécuter&#xa0;: montez, descendez, cassez un script, sauvegardez la base de données.</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Dossier</translation>
    </message>
    <message>
        <source>Open It</source>
        <translation>L’ouvrir</translation>
    </message>
    <message>
        <source>Type the whole path of a folder, or choose one.</source>
        <translation>Saisissez le chemin complet d’un dossier, ou choisissez-en un.</translation>
    </message>
    <message>
        <source>There is a project in this folder already, such as an earlier copy. It is opened as it is.</source>
        <translation>Ce dossier contient déjà un projet, par exemple une copie antérieure. Il est ouvert tel quel.</translation>
    </message>
    <message>
        <source>The folder must be empty: nothing is overwritten.</source>
        <translation>Le dossier doit être vide&#xa0;: rien n’est écrasé.</translation>
    </message>
    <message>
        <source>The folder is made.</source>
        <translation>Le dossier est créé.</translation>
    </message>
    <message>
        <source>&lt;b&gt;The sample was not copied.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;L’exemple n’a pas été copié.&lt;/b&gt; %1</translation>
    </message>
</context>
<context>
    <name>retort::ui::ScriptEditor</name>
    <message>
        <source>Revision script</source>
        <translation>Script de révision</translation>
    </message>
</context>
<context>
    <name>retort::ui::ScriptSide</name>
    <message>
        <source>The unsaved text is only in this window. %1</source>
        <translation>Le texte non enregistré n’est que dans cette fenêtre. %1</translation>
    </message>
    <message>
        <source>No file of this project declares the revision &lt;b&gt;%1&lt;/b&gt;.</source>
        <translation>Aucun fichier de ce projet ne déclare la révision &lt;b&gt;%1&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>Not saved. %1</source>
        <translation>Non enregistré. %1</translation>
    </message>
    <message>
        <source>Not saved: the file is no longer on disk. Your text is only here.</source>
        <translation>Non enregistré&#xa0;: le fichier n’est plus sur le disque. Votre texte n’existe plus qu’ici.</translation>
    </message>
    <message>
        <source>Write It Again</source>
        <translation>Réécrire le fichier</translation>
    </message>
    <message>
        <source>The file changed on disk while you were editing it. Nothing was overwritten.</source>
        <translation>Le fichier a changé sur le disque pendant que vous le modifiiez. Rien n’a été écrasé.</translation>
    </message>
    <message>
        <source>Show the Difference</source>
        <translation>Afficher la différence</translation>
    </message>
    <message>
        <source>Take Theirs</source>
        <translation>Prendre l’autre version</translation>
    </message>
    <message>
        <source>The text on disk replaces yours; Undo brings yours back</source>
        <translation>Le texte sur le disque remplace le vôtre&#x202f;; «&#x202f;Annuler&#x202f;» rétablit le vôtre</translation>
    </message>
    <message>
        <source>Overwrite It</source>
        <translation>Écraser le fichier</translation>
    </message>
    <message>
        <source>Keep Mine</source>
        <translation>Garder ma version</translation>
    </message>
    <message>
        <source>Your text stays, and saving it overwrites the change on disk</source>
        <translation>Votre texte reste, et son enregistrement écrase la modification sur le disque</translation>
    </message>
    <message>
        <source>The file changed on disk while you were editing it.</source>
        <translation>Le fichier a changé sur le disque pendant que vous le modifiiez.</translation>
    </message>
    <message>
        <source>theirs, on disk</source>
        <translation>l’autre version, sur le disque</translation>
    </message>
    <message>
        <source>mine, unsaved</source>
        <translation>ma version, non enregistrée</translation>
    </message>
    <message>
        <source>Decide Later</source>
        <translation>Décider plus tard</translation>
    </message>
    <message>
        <source>The file is gone. What you see is what it held.</source>
        <translation>Le fichier a disparu. Voici ce qu’il contenait.</translation>
    </message>
    <message>
        <source>Changes to this script were not saved (%1).</source>
        <translation>Des modifications de ce script n’ont pas été enregistrées (%1).</translation>
    </message>
    <message>
        <source>The file has changed since.</source>
        <translation>Le fichier a changé depuis.</translation>
    </message>
    <message>
        <source>Changes to this script that were not saved.</source>
        <translation>Modifications de ce script qui n’ont pas été enregistrées.</translation>
    </message>
    <message>
        <source>the script as it is</source>
        <translation>le script actuel</translation>
    </message>
    <message>
        <source>with the unsaved changes</source>
        <translation>avec les modifications non enregistrées</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
</context>
<context>
    <name>retort::ui::SessionLog</name>
    <message>
        <source>Backing up…</source>
        <translation>Sauvegarde…</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Restauration…</translation>
    </message>
    <message>
        <source>Restoring rows…</source>
        <translation>Restauration des lignes…</translation>
    </message>
    <message>
        <source>Undoing what is in of the broken run…</source>
        <translation>Retrait de ce qui est passé de l’exécution interrompue…</translation>
    </message>
    <message>
        <source>Forgetting the broken run…</source>
        <translation>Oubli de l’exécution interrompue…</translation>
    </message>
    <message>
        <source>Not undone. %1</source>
        <translation>Non défait. %1</translation>
    </message>
    <message>
        <source>Not forgotten. %1</source>
        <translation>Non oublié. %1</translation>
    </message>
    <message>
        <source>Undone: the database holds nothing of the revision any more</source>
        <translation>Défait&#xa0;: la base de données ne contient plus rien de la révision</translation>
    </message>
    <message>
        <source>The broken run no longer counts</source>
        <translation>L’exécution interrompue ne compte plus</translation>
    </message>
    <message>
        <source>Backup cancelled</source>
        <translation>Sauvegarde annulée</translation>
    </message>
    <message>
        <source>Restore cancelled, nothing was changed</source>
        <translation>Restauration annulée, rien n’a été modifié</translation>
    </message>
    <message>
        <source>Not restored, and the database is changed. %1</source>
        <translation>Non restauré, et la base de données est modifiée. %1</translation>
    </message>
    <message>
        <source>Not backed up. %1</source>
        <translation>Non sauvegardé. %1</translation>
    </message>
    <message>
        <source>Not restored, nothing was changed. %1</source>
        <translation>Non restauré, rien n’a été modifié. %1</translation>
    </message>
    <message>
        <source>Rows restored; the database is at %1, and what it held before was backed up</source>
        <translation>Lignes restaurées&#x202f;; la base de données est à %1, et son contenu antérieur a été sauvegardé</translation>
    </message>
    <message>
        <source>Backed up at %1</source>
        <translation>Sauvegardé à %1</translation>
    </message>
    <message>
        <source>Restored to %1; what it held before was backed up</source>
        <translation>Restauré à %1&#x202f;; le contenu antérieur a été sauvegardé</translation>
    </message>
    <message>
        <source>Upgrading %1 to %2</source>
        <translation>Upgrade de %1 vers %2</translation>
    </message>
    <message>
        <source>Downgrading %1 to %2</source>
        <translation>Downgrade de %1 vers %2</translation>
    </message>
    <message>
        <source>Going on with the run on %1 that broke off</source>
        <translation>Reprise de l’exécution interrompue sur %1</translation>
    </message>
    <message>
        <source>Stamping %1 as %2</source>
        <translation>Stamp de %1 à %2</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Exécution…</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>Rien n’a changé</translation>
    </message>
    <message>
        <source>Stopped after %1</source>
        <translation>Arrêt après %1</translation>
    </message>
    <message>
        <source>The state of the database is not known</source>
        <translation>L’état de la base de données est inconnu</translation>
    </message>
    <message numerus="yes">
        <source>%n revisions, opened in %1 ms</source>
        <translation>
            <numerusform>%n révision, ouverture en %1&#xa0;ms</numerusform>
            <numerusform>%n révisions, ouverture en %1&#xa0;ms</numerusform>
        </translation>
    </message>
    <message>
        <source>Restoring into a new database…</source>
        <translation>Restauration dans une nouvelle base…</translation>
    </message>
    <message>
        <source>Restored to %1 in the new database %2; the present one was not touched</source>
        <translation>Restaurée à %1 dans la nouvelle base %2&#x202f;; l’actuelle n’a pas été touchée</translation>
    </message>
    <message>
        <source>Backing up the whole server…</source>
        <translation>Sauvegarde du serveur entier…</translation>
    </message>
    <message>
        <source>The whole server is backed up, in %1</source>
        <translation>Le serveur entier est sauvegardé, dans %1</translation>
    </message>
    <message>
        <source>Restored to %1 in a new database, which took the place of the present one; that is kept as %2</source>
        <translation>Restaurée à %1 dans une nouvelle base de données, qui a pris la place de l’actuelle&#x202f;; celle-ci est conservée sous le nom %2</translation>
    </message>
    <message>
        <source>%1 is now at %2</source>
        <translation>%1 est maintenant à %2</translation>
    </message>
</context>
<context>
    <name>retort::ui::SettingsPage</name>
    <message>
        <source>No setting has these words.</source>
        <translation>Aucun paramètre ne contient ces mots.</translation>
    </message>
    <message>
        <source>General settings</source>
        <translation>Paramètres généraux</translation>
    </message>
</context>
<context>
    <name>retort::ui::SettingsRows</name>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>In high contrast, text has a contrast of at least 7:1 with everything that it stands on.</source>
        <translation>En contraste élevé, le texte a un contraste d’au moins 7:1 avec tout ce sur quoi il figure.</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast, white</source>
        <translation>Contraste élevé, blanc</translation>
    </message>
    <message>
        <source>High contrast, black</source>
        <translation>Contraste élevé, noir</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>From the next start on.</source>
        <translation>À partir du prochain démarrage.</translation>
    </message>
    <message>
        <source>Rows of the revisions</source>
        <translation>Lignes des révisions</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Aérées</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compactes</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>Révisions</translation>
    </message>
    <message>
        <source>Fold long runs</source>
        <translation>Replier les longues suites</translation>
    </message>
    <message>
        <source>A run of revisions in which nothing branches becomes one row, which opens with Enter.</source>
        <translation>Une suite de révisions sans bifurcation devient une ligne, qui s’ouvre avec Entrée.</translation>
    </message>
    <message>
        <source>Where the list is long</source>
        <translation>Quand la liste est longue</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Toujours</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Dim unrelated revisions</source>
        <translation>Estomper les révisions sans rapport</translation>
    </message>
    <message>
        <source>What is neither an ancestor nor a descendant of the selected revision is drawn fainter.</source>
        <translation>Ce qui n’est ni ancêtre ni descendant de la révision sélectionnée est dessiné plus pâle.</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Back up the database before a run</source>
        <translation>Sauvegarder la base de données avant une exécution</translation>
    </message>
    <message>
        <source>What the sheet of a run begins with; it can be changed there for each run. Without the backup nothing runs.</source>
        <translation>Valeur de départ du volet d’une exécution, où elle se change à chaque fois. Sans la sauvegarde, rien n’est exécuté.</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projets</translation>
    </message>
    <message>
        <source>Begin where the last window ended</source>
        <translation>Reprendre où la dernière fenêtre s’est arrêtée</translation>
    </message>
    <message>
        <source>The project is opened with the revision and the filter that it had. No password is asked for, and no production database is connected to.</source>
        <translation>Le projet est ouvert avec la révision et le filtre qu’il avait. Aucun mot de passe n’est demandé, et aucune base de production n’est connectée.</translation>
    </message>
    <message>
        <source>Trusted projects</source>
        <translation>Projets de confiance</translation>
    </message>
    <message>
        <source>Their own Python may read what Retort cannot. It can do whatever you can do on this machine.</source>
        <translation>Leur propre Python peut lire ce que Retort ne peut pas. Il peut faire tout ce que vous pouvez faire sur cette machine.</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Projets récents</translation>
    </message>
    <message>
        <source>They stand on the first page and in the File menu. Nothing of the projects themselves is touched.</source>
        <translation>Ils figurent sur la première page et dans le menu Fichier. Les projets eux-mêmes ne sont pas touchés.</translation>
    </message>
    <message>
        <source>Forget Them</source>
        <translation>Les oublier</translation>
    </message>
    <message>
        <source>No project has been opened yet, or they were forgotten.</source>
        <translation>Aucun projet n’a encore été ouvert, ou ils ont été oubliés.</translation>
    </message>
    <message>
        <source>Show the overview</source>
        <translation>Afficher la vue d’ensemble</translation>
    </message>
    <message>
        <source>The whole history in a narrow strip beside a long list; a press on it goes there.</source>
        <translation>Tout l’historique dans une bande étroite à côté d’une longue liste&#x202f;; un clic y mène.</translation>
    </message>
</context>
<context>
    <name>retort::ui::SettingsSheet</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>What is changed here holds at once</source>
        <translation>Les changements s’appliquent aussitôt</translation>
    </message>
    <message>
        <source>Search settings and shortcuts</source>
        <translation>Rechercher des paramètres et des raccourcis</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>General %1</source>
        <translation>Général %1</translation>
    </message>
    <message>
        <source>Shortcuts %1</source>
        <translation>Raccourcis %1</translation>
    </message>
</context>
<context>
    <name>retort::ui::Sheet</name>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
</context>
<context>
    <name>retort::ui::SheetHeader</name>
    <message>
        <source>Production</source>
        <translation>Production</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>retort::ui::ShortcutModel</name>
    <message>
        <source>Has no shortcut by default.</source>
        <translation>N’a pas de raccourci par défaut.</translation>
    </message>
    <message>
        <source>By default %1.</source>
        <translation>Par défaut&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Raccourci</translation>
    </message>
</context>
<context>
    <name>retort::ui::ShortcutPage</name>
    <message>
        <source>Set</source>
        <translation>Définir</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Reset All</source>
        <translation>Tout réinitialiser</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Shortcut of %1</source>
        <translation>Raccourci de %1</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Raccourci</translation>
    </message>
    <message>
        <source>This shortcut is the standard one.</source>
        <translation>Ce raccourci est celui par défaut.</translation>
    </message>
    <message>
        <source>Give every command its standard shortcut again</source>
        <translation>Rendre à chaque commande son raccourci par défaut</translation>
    </message>
    <message>
        <source>All shortcuts are the standard ones.</source>
        <translation>Tous les raccourcis sont ceux par défaut.</translation>
    </message>
    <message>
        <source>%1 is typed into texts and walks lists. Hold Ctrl, Alt or Meta with it, or choose a function key.</source>
        <translation>%1 se saisit dans les textes et parcourt les listes. Ajoutez Ctrl, Alt ou Meta, ou choisissez une touche de fonction.</translation>
    </message>
    <message>
        <source>%1 opens the menu %2.</source>
        <translation>%1 ouvre le menu %2.</translation>
    </message>
    <message>
        <source>Take Over</source>
        <translation>La reprendre</translation>
    </message>
    <message>
        <source>%1 is the shortcut of “%2”, which is then left without one.</source>
        <translation>%1 est le raccourci de «&#x202f;%2&#x202f;», qui n’en aura alors plus.</translation>
    </message>
    <message>
        <source>Without keys the command has no shortcut. It stays in the menus and in the command palette.</source>
        <translation>Sans touches, la commande n’a pas de raccourci. Elle reste dans les menus et dans la palette de commandes.</translation>
    </message>
    <message>
        <source>%1 is free.</source>
        <translation>%1 est libre.</translation>
    </message>
    <message>
        <source>Select a command, press Enter, and then the keys that it is to have.</source>
        <translation>Sélectionnez une commande, appuyez sur Entrée, puis sur les touches voulues.</translation>
    </message>
    <message>
        <source>No command has these words in its name or its shortcut.</source>
        <translation>Aucune commande n’a ces mots dans son nom ou son raccourci.</translation>
    </message>
</context>
<context>
    <name>retort::ui::SidesSheet</name>
    <message>
        <source>Choose, or type the id of a revision, its first characters, a branch label, head-2</source>
        <translation>Choisissez, ou saisissez l’id d’une révision, ses premiers caractères, un label de branche, head-2</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Vers</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Save Snapshot…</source>
        <translation>Enregistrer l’instantané…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Compare schemas</source>
        <translation>Comparer des schémas</translation>
    </message>
    <message>
        <source>&lt;b&gt;The snapshot was not saved.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;L’instantané n’a pas été enregistré.&lt;/b&gt; %1</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>D&amp;e</translation>
    </message>
    <message>
        <source>Swap the two sides</source>
        <translation>Échanger les deux côtés</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>&amp;vers</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Opérations</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Copy the SQL or the operations that are shown</source>
        <translation>Copier le SQL ou les opérations affichés</translation>
    </message>
    <message>
        <source>Keep the structure of the first side in a file, to compare with later</source>
        <translation>Garder la structure du premier côté dans un fichier, pour comparer plus tard</translation>
    </message>
    <message>
        <source>a snapshot…</source>
        <translation>un instantané…</translation>
    </message>
    <message>
        <source>the database %1</source>
        <translation>la base de données %1</translation>
    </message>
    <message>
        <source>the models</source>
        <translation>les modèles</translation>
    </message>
    <message>
        <source>the snapshot %1</source>
        <translation>l’instantané %1</translation>
    </message>
    <message>
        <source>base: an empty database</source>
        <translation>base&#xa0;: une base de données vide</translation>
    </message>
    <message>
        <source>head: the newest revision</source>
        <translation>head&#xa0;: la révision la plus récente</translation>
    </message>
    <message>
        <source>heads: the newest revisions</source>
        <translation>heads&#xa0;: les révisions les plus récentes</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>révision %1</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Both sides are the same</source>
        <translation>Les deux côtés sont identiques</translation>
    </message>
    <message>
        <source>Choose something else on one of them.</source>
        <translation>Choisissez autre chose d’un côté.</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparaison…</translation>
    </message>
    <message>
        <source>What a revision makes is built in a scratch database on the server, which is dropped again.</source>
        <translation>Ce que produit une révision est construit dans une base de données temporaire du serveur, supprimée ensuite.</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>Aucune différence</translation>
    </message>
    <message>
        <source>%1 and %2 have the same tables, columns, keys and indexes.</source>
        <translation>Mêmes tables, colonnes, clés et index&#xa0;: %1 et %2.</translation>
    </message>
    <message>
        <source>The two were not compared</source>
        <translation>Les deux n’ont pas été comparés</translation>
    </message>
    <message numerus="yes">
        <source>%n differences</source>
        <translation>
            <numerusform>%n différence</numerusform>
            <numerusform>%n différences</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a snapshot</source>
        <translation>Choisir un instantané</translation>
    </message>
    <message>
        <source>Snapshots (*.json);;All files (*)</source>
        <translation>Instantanés (*.json);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Save the snapshot</source>
        <translation>Enregistrer l’instantané</translation>
    </message>
    <message>
        <source>%1 The project’s own Python may read them, once you trust it in the Migrate menu.</source>
        <comment>why the models could not be read</comment>
        <translation>%1 Le Python du projet peut peut-être les lire, si vous lui faites confiance dans le menu Migration.</translation>
    </message>
</context>
<context>
    <name>retort::ui::SqlSheet</name>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Vers</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>SQL script</source>
        <translation>Script SQL</translation>
    </message>
    <message>
        <source>SQL dialect</source>
        <translation>Dialecte SQL</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>D&amp;e</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>&amp;vers</translation>
    </message>
    <message>
        <source>f&amp;or</source>
        <translation>p&amp;our</translation>
    </message>
    <message>
        <source>where the range begins: %1</source>
        <translation>début de la plage&#xa0;: %1</translation>
    </message>
    <message>
        <source>where the range ends: %1</source>
        <translation>fin de la plage&#xa0;: %1</translation>
    </message>
    <message>
        <source>where %1 stands: %2</source>
        <translation>position de %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>base: an empty database</source>
        <translation>base&#xa0;: une base de données vide</translation>
    </message>
    <message>
        <source>head: the newest revision</source>
        <translation>head&#xa0;: la révision la plus récente</translation>
    </message>
    <message>
        <source>heads: the newest revisions</source>
        <translation>heads&#xa0;: les révisions les plus récentes</translation>
    </message>
    <message>
        <source>the selected revision: %1</source>
        <translation>la révision sélectionnée&#xa0;: %1</translation>
    </message>
    <message>
        <source>head: %1</source>
        <translation>head&#xa0;: %1</translation>
    </message>
    <message>
        <source>Upgrade from %1 to %2</source>
        <translation>Upgrade de %1 à %2</translation>
    </message>
    <message>
        <source>Downgrade from %1 to %2</source>
        <translation>Downgrade de %1 à %2</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>Il n’y a rien à faire.</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;The script ends early.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;Le script se termine avant la fin.&lt;/b&gt; %1</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n revisions are not in it whole;&lt;/b&gt; fill them in where the text says so:</source>
        <translation>
            <numerusform>&lt;b&gt;%n révision n’y figure pas en entier&#x202f;;&lt;/b&gt; complétez-la là où le texte l’indique&#xa0;:</numerusform>
            <numerusform>&lt;b&gt;%n révisions n’y figurent pas en entier&#x202f;;&lt;/b&gt; complétez-les là où le texte l’indique&#xa0;:</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Save the SQL script</source>
        <translation>Enregistrer le script SQL</translation>
    </message>
    <message>
        <source>SQL (*.sql);;All files (*)</source>
        <translation>SQL (*.sql);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>&lt;b&gt;Not saved.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;Non enregistré.&lt;/b&gt; %1</translation>
    </message>
    <message>
        <source>Choose, or type what Alembic takes: an id or its first characters, a branch label, head-2</source>
        <translation>Choisissez, ou saisissez ce qu’Alembic accepte&#xa0;: un ID ou son début, un label de branche, head-2</translation>
    </message>
    <message>
        <source>&lt;b&gt;Not saved.&lt;/b&gt; The SQL is still being written.</source>
        <translation>&lt;b&gt;Non enregistré.&lt;/b&gt; Le SQL est encore en cours d’écriture.</translation>
    </message>
</context>
<context>
    <name>retort::ui::SqlView</name>
    <message>
        <source>SQL of the revision</source>
        <translation>SQL de la révision</translation>
    </message>
</context>
<context>
    <name>retort::ui::TlsChoiceWords</name>
    <message>
        <source>As the driver decides</source>
        <translation>Au choix du pilote</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Non chiffrée</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Chiffrée</translation>
    </message>
    <message>
        <source>Encrypted, certificate checked</source>
        <translation>Chiffrée, certificat vérifié</translation>
    </message>
    <message>
        <source>Encrypted, certificate and host name checked</source>
        <translation>Chiffrée, certificat et nom d’hôte vérifiés</translation>
    </message>
</context>
<context>
    <name>retort::ui::TopBar</name>
    <message>
        <source>at base</source>
        <translation>à base</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>à %1</translation>
    </message>
    <message>
        <source>No project</source>
        <translation>Aucun projet</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Ouvrir un projet</translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation>PRODUCTION</translation>
    </message>
    <message>
        <source>testing</source>
        <translation>test</translation>
    </message>
    <message>
        <source>development</source>
        <translation>développement</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>lecture seule</translation>
    </message>
    <message>
        <source>Choose the database to work on</source>
        <translation>Choisir la base de données de travail</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Se connecter…</translation>
    </message>
    <message>
        <source>Connect to %1…</source>
        <translation>Se connecter à %1…</translation>
    </message>
    <message>
        <source>The connection failed.</source>
        <translation>La connexion a échoué.</translation>
    </message>
    <message>
        <source>No database; previews work without one</source>
        <translation>Pas de base de données&#x202f;; les aperçus fonctionnent sans</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1
%2
%3</source>
        <translation>%1
%2
%3</translation>
    </message>
    <message>
        <source>a run broke off</source>
        <translation>exécution interrompue</translation>
    </message>
    <message>
        <source>unknown revision</source>
        <translation>révision inconnue</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>à jour</translation>
    </message>
    <message>
        <source>%1 pending</source>
        <translation>%1 en attente</translation>
    </message>
</context>
<context>
    <name>retort::ui::TrialWords</name>
    <message>
        <source>Tried on an empty copy of the schema: the upgrade does what is ticked and nothing else, the downgrade leads back.</source>
        <translation>Essayée sur une copie vide du schéma&#xa0;: l’upgrade fait ce qui est coché et rien d’autre, le downgrade ramène à l’état initial.</translation>
    </message>
    <message>
        <source>&lt;b&gt;The upgrade fails&lt;/b&gt; on an empty copy of the schema. %1</source>
        <translation>&lt;b&gt;L’upgrade échoue&lt;/b&gt; sur une copie vide du schéma. %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;The downgrade fails&lt;/b&gt; on an empty copy of the schema. %1</source>
        <translation>&lt;b&gt;Le downgrade échoue&lt;/b&gt; sur une copie vide du schéma. %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;After the upgrade the models and the database still differ:&lt;/b&gt; %1.</source>
        <translation>&lt;b&gt;Après l’upgrade, les modèles et la base de données diffèrent encore&#xa0;:&lt;/b&gt; %1.</translation>
    </message>
    <message>
        <source>&lt;b&gt;It works on an empty schema, but there are rows&lt;/b&gt; that would have no value for what may not be NULL: %1. Give a server default, or add it with NULL, fill it and then forbid NULL.</source>
        <translation>&lt;b&gt;Cela fonctionne sur un schéma vide, mais il existe des lignes&lt;/b&gt; qui n’auraient pas de valeur pour ce qui ne peut pas être NULL&#xa0;: %1. Donnez une valeur par défaut côté serveur, ou ajoutez la colonne avec NULL, remplissez-la, puis interdisez NULL.</translation>
    </message>
    <message>
        <source>it leaves behind: %1</source>
        <translation>il laisse&#xa0;: %1</translation>
    </message>
    <message>
        <source>it does not bring back: %1</source>
        <translation>il ne rétablit pas&#xa0;: %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;The downgrade does not lead back.&lt;/b&gt; Compared with the schema before, %1.</source>
        <translation>&lt;b&gt;Le downgrade ne ramène pas à l’état initial.&lt;/b&gt; Par rapport au schéma d’avant, %1.</translation>
    </message>
    <message>
        <source>Not tried out: %1</source>
        <translation>Pas essayée&#xa0;: %1</translation>
    </message>
    <message>
        <source> (%1, not %2)</source>
        <translation> (%1, et non %2)</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 et %2 de plus</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a table, and what of it differs</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>retort::ui::TripWords</name>
    <message>
        <source>and %1 more</source>
        <translation>et %1 de plus</translation>
    </message>
    <message>
        <source>ran up, down and up again.</source>
        <translation>upgrade, downgrade et nouvel upgrade réussis.</translation>
    </message>
    <message>
        <source>the upgrade fails: %1</source>
        <translation>l’upgrade échoue&#xa0;: %1</translation>
    </message>
    <message>
        <source>the downgrade fails: %1</source>
        <translation>le downgrade échoue&#xa0;: %1</translation>
    </message>
    <message>
        <source>the downgrade does not lead back: %1</source>
        <translation>le downgrade ne ramène pas à l’état initial&#xa0;: %1</translation>
    </message>
    <message>
        <source>the upgrade fails after the downgrade: %1</source>
        <translation>l’upgrade échoue après le downgrade&#xa0;: %1</translation>
    </message>
    <message>
        <source>the second upgrade makes something else than the first: %1</source>
        <translation>le second upgrade ne donne pas le même résultat que le premier&#xa0;: %1</translation>
    </message>
    <message>
        <source>tried: up, down, up</source>
        <translation>essai&#xa0;: réussi</translation>
    </message>
    <message>
        <source>tried: fails</source>
        <translation>essai&#xa0;: échec</translation>
    </message>
    <message>
        <source>tried: no way down</source>
        <translation>essai&#xa0;: downgrade impossible</translation>
    </message>
    <message>
        <source>tried: does not lead back</source>
        <translation>essai&#xa0;: pas de retour</translation>
    </message>
    <message>
        <source>tried: cannot be repeated</source>
        <translation>essai&#xa0;: non répétable</translation>
    </message>
    <message>
        <source>&lt;b&gt;It could not be tried.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;L’essai n’a pas pu se faire.&lt;/b&gt; %1</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;Tried.&lt;/b&gt; All %n revisions ran up, down and up again on an empty copy of the schema.</source>
        <translation>
            <numerusform>&lt;b&gt;Essayé.&lt;/b&gt; %n révision a passé l’upgrade, le downgrade et un nouvel upgrade sur une copie vide du schéma.</numerusform>
            <numerusform>&lt;b&gt;Essayé.&lt;/b&gt; Les %n révisions ont passé l’upgrade, le downgrade et un nouvel upgrade sur une copie vide du schéma.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n revisions after it were not tried.</source>
        <translation>
            <numerusform>%n révision suivante n’a pas été essayée.</numerusform>
            <numerusform>Les %n révisions suivantes n’ont pas été essayées.</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;On an empty copy of the schema&lt;/b&gt;</source>
        <translation>&lt;b&gt;Sur une copie vide du schéma&lt;/b&gt;</translation>
    </message>
</context>
<context>
    <name>retort::ui::TrustedProjects</name>
    <message>
        <source>No project is trusted. Compare offers it where it would help.</source>
        <translation>Aucun projet n’est de confiance. «&#x202f;Comparer&#x202f;» le propose là où c’est utile.</translation>
    </message>
    <message>
        <source>Trust No Longer</source>
        <translation>Ne plus faire confiance</translation>
    </message>
    <message>
        <source>Trusted projects</source>
        <translation>Projets de confiance</translation>
    </message>
</context>
<context>
    <name>retort::ui::TypedName</name>
    <message>
        <source>Name of the database, to confirm</source>
        <translation>Nom de la base de données, pour confirmer</translation>
    </message>
</context>
<context>
    <name>retort::ui::WelcomePage</name>
    <message>
        <source>Open Folder…</source>
        <translation>Ouvrir un dossier…</translation>
    </message>
    <message>
        <source>New Project…</source>
        <translation>Nouveau projet…</translation>
    </message>
    <message>
        <source>Adopt an Existing Database…</source>
        <translation>Reprendre une base de données existante…</translation>
    </message>
    <message>
        <source>For a database that has tables and no migrations yet: a project is made, and its first revision from the tables</source>
        <translation>Pour une base de données qui a des tables mais pas encore de migrations&#xa0;: un projet est créé, et sa première révision à partir des tables</translation>
    </message>
    <message>
        <source>Open an Alembic project</source>
        <translation>Ouvrir un projet Alembic</translation>
    </message>
    <message>
        <source>Choose the folder that holds alembic.ini (or pyproject.toml with [tool.alembic]), or drop it onto this window. Nothing in the project is run: revision scripts are read, and their SQL is shown.</source>
        <translation>Choisissez le dossier qui contient alembic.ini (ou pyproject.toml avec [tool.alembic]), ou déposez-le sur cette fenêtre. Rien n’est exécuté dans le projet&#xa0;: les scripts de révision sont lus, et leur SQL est affiché.</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>Ouverture de %1…</translation>
    </message>
    <message>
        <source>This folder could not be opened</source>
        <translation>Ce dossier n’a pas pu être ouvert</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récents</translation>
    </message>
    <message>
        <source>Try the Sample Project…</source>
        <translation>Essayer le projet d’exemple…</translation>
    </message>
    <message>
        <source>A copy of a small shop, with a database to step up and down</source>
        <translation>Une copie d’une petite boutique, avec une base de données à faire monter et descendre</translation>
    </message>
</context>
<context>
    <name>retort::ui::WindowActions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;New Project…</source>
        <translation>&amp;Nouveau projet…</translation>
    </message>
    <message>
        <source>&amp;Open Folder…</source>
        <translation>&amp;Ouvrir un dossier…</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>Projets &amp;récents</translation>
    </message>
    <message>
        <source>&amp;Close Project</source>
        <translation>Fermer le pro&amp;jet</translation>
    </message>
    <message>
        <source>&amp;Save Script</source>
        <translation>&amp;Enregistrer le script</translation>
    </message>
    <message>
        <source>Read the Scripts &amp;Again</source>
        <translation>Re&amp;lire les scripts</translation>
    </message>
    <message>
        <source>&amp;Export Graph…</source>
        <translation>E&amp;xporter le graphe…</translation>
    </message>
    <message>
        <source>Export What the &amp;Filter Leaves…</source>
        <translation>Exporter le résultat du fil&amp;tre…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Réta&amp;blir</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Co&amp;uper</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>C&amp;oller</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Tout sélectionner</translation>
    </message>
    <message>
        <source>&amp;Find in the Script or SQL…</source>
        <translation>&amp;Rechercher dans le script ou le SQL…</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>Occurrence &amp;suivante</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>Occurrence &amp;précédente</translation>
    </message>
    <message>
        <source>Rep&amp;lace in the Script…</source>
        <translation>Re&amp;mplacer dans le script…</translation>
    </message>
    <message>
        <source>Co&amp;mplete the Name</source>
        <translation>Compléter le &amp;nom</translation>
    </message>
    <message>
        <source>Fill In the &amp;Downgrade</source>
        <translation>Remplir le &amp;downgrade</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Base de données</translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation>Se &amp;connecter…</translation>
    </message>
    <message>
        <source>Connect to the &amp;Project’s Database</source>
        <translation>Se connecter à la base de données du &amp;projet</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>Se &amp;déconnecter</translation>
    </message>
    <message>
        <source>Read the Position &amp;Again</source>
        <translation>&amp;Relire la position</translation>
    </message>
    <message>
        <source>Put the Database under &amp;Migrations…</source>
        <translation>Gérer la base de données par &amp;migrations…</translation>
    </message>
    <message>
        <source>&amp;Back Up Now</source>
        <translation>&amp;Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Sauvegarder</translation>
    </message>
    <message>
        <source>&amp;Migrate</source>
        <translation>&amp;Migration</translation>
    </message>
    <message>
        <source>&amp;Upgrade One Revision…</source>
        <translation>&amp;Upgrade d’une révision…</translation>
    </message>
    <message>
        <source>+1</source>
        <translation>+1</translation>
    </message>
    <message>
        <source>&amp;Downgrade One Revision…</source>
        <translation>&amp;Downgrade d’une révision…</translation>
    </message>
    <message>
        <source>−1</source>
        <translation>−1</translation>
    </message>
    <message>
        <source>Upgrade to &amp;Head…</source>
        <translation>Upgrade vers &amp;head…</translation>
    </message>
    <message>
        <source>To head</source>
        <translation>Vers head</translation>
    </message>
    <message>
        <source>Downgrade to &amp;Base…</source>
        <translation>Downgrade vers &amp;base…</translation>
    </message>
    <message>
        <source>Go to the &amp;Selected Revision…</source>
        <translation>&amp;Aller à la révision sélectionnée…</translation>
    </message>
    <message>
        <source>S&amp;tamp the Selected Revision…</source>
        <translation>S&amp;tamp à la révision sélectionnée…</translation>
    </message>
    <message>
        <source>&amp;Compare the Models with the Database…</source>
        <translation>&amp;Comparer les modèles à la base de données…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>T&amp;rust the Project’s Python</source>
        <translation>Faire con&amp;fiance au Python du projet</translation>
    </message>
    <message>
        <source>S&amp;QL Script…</source>
        <translation>Script S&amp;QL…</translation>
    </message>
    <message>
        <source>SQL of the Ran&amp;ge…</source>
        <translation>SQL de la pla&amp;ge…</translation>
    </message>
    <message>
        <source>&amp;New Revision…</source>
        <translation>&amp;Nouvelle révision…</translation>
    </message>
    <message>
        <source>New Revision &amp;on the Selected One…</source>
        <translation>Nouvelle révision &amp;sur la révision sélectionnée…</translation>
    </message>
    <message>
        <source>&amp;Merge Heads…</source>
        <translation>Fus&amp;ionner les heads…</translation>
    </message>
    <message>
        <source>Merge heads</source>
        <translation>Fusionner les heads</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Filter Revisions</source>
        <translation>&amp;Filtrer les révisions</translation>
    </message>
    <message>
        <source>Show Where the &amp;Database Stands</source>
        <translation>Afficher la position de la base de &amp;données</translation>
    </message>
    <message>
        <source>Di&amp;m Unrelated Revisions</source>
        <translation>&amp;Estomper les révisions sans rapport</translation>
    </message>
    <message>
        <source>Fold Lon&amp;g Runs</source>
        <translation>Replier les &amp;longues suites</translation>
    </message>
    <message>
        <source>Fold This R&amp;un Again</source>
        <translation>&amp;Replier de nouveau cette suite</translation>
    </message>
    <message>
        <source>Go to the &amp;Revisions</source>
        <translation>Aller aux ré&amp;visions</translation>
    </message>
    <message>
        <source>Go to the &amp;Script</source>
        <translation>Aller au &amp;script</translation>
    </message>
    <message>
        <source>Go to the S&amp;QL</source>
        <translation>Aller au S&amp;QL</translation>
    </message>
    <message>
        <source>Go to the F&amp;acts</source>
        <translation>Aller aux dé&amp;tails</translation>
    </message>
    <message>
        <source>SQL of the Other Direct&amp;ion</source>
        <translation>SQL du sens &amp;inverse</translation>
    </message>
    <message>
        <source>&amp;Bottom Pane</source>
        <translation>Panneau d&amp;u bas</translation>
    </message>
    <message>
        <source>&amp;Comfortable Rows</source>
        <translation>Lignes &amp;aérées</translation>
    </message>
    <message>
        <source>C&amp;ompact Rows</source>
        <translation>Lignes &amp;compactes</translation>
    </message>
    <message>
        <source>Theme of the S&amp;ystem</source>
        <translation>Thème du s&amp;ystème</translation>
    </message>
    <message>
        <source>&amp;Light Theme</source>
        <translation>T&amp;hème clair</translation>
    </message>
    <message>
        <source>Dark Th&amp;eme</source>
        <translation>Thème s&amp;ombre</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;Command Palette</source>
        <translation>Palette de &amp;commandes</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;About Retort</source>
        <translation>À &amp;propos de Retort</translation>
    </message>
    <message>
        <source>Open a project first.</source>
        <translation>Ouvrez d’abord un projet.</translation>
    </message>
    <message>
        <source>Connect to a database first.</source>
        <translation>Connectez-vous d’abord à une base de données.</translation>
    </message>
    <message>
        <source>Something is running.</source>
        <translation>Une opération est en cours.</translation>
    </message>
    <message>
        <source>The connection profile %1 is read-only.</source>
        <translation>Le profil de connexion %1 est en lecture seule.</translation>
    </message>
    <message>
        <source>The database is at the newest revision.</source>
        <translation>La base de données est à la révision la plus récente.</translation>
    </message>
    <message>
        <source>The database is at base.</source>
        <translation>La base de données est à «&#x202f;base&#x202f;».</translation>
    </message>
    <message>
        <source>Select a revision first.</source>
        <translation>Sélectionnez d’abord une révision.</translation>
    </message>
    <message>
        <source>The project has no revisions.</source>
        <translation>Le projet n’a aucune révision.</translation>
    </message>
    <message>
        <source>The history has no more than one head; there is nothing to merge.</source>
        <translation>L’historique n’a pas plus d’un head&#x202f;; il n’y a rien à fusionner.</translation>
    </message>
    <message>
        <source>A database in memory cannot be backed up.</source>
        <translation>Une base de données en mémoire ne peut pas être sauvegardée.</translation>
    </message>
    <message>
        <source>The project names no database.</source>
        <translation>Le projet n’indique aucune base de données.</translation>
    </message>
    <message>
        <source>The database is under migrations already.</source>
        <translation>La base de données est déjà gérée par migrations.</translation>
    </message>
    <message>
        <source>The project has revisions already.</source>
        <translation>Le projet a déjà des révisions.</translation>
    </message>
    <message>
        <source>There are no unsaved changes.</source>
        <translation>Il n’y a pas de modifications non enregistrées.</translation>
    </message>
    <message>
        <source>Nothing is typed into the filter.</source>
        <translation>Le filtre est vide.</translation>
    </message>
    <message>
        <source>Select two revisions of one line first, the second one with Ctrl or Shift.</source>
        <translation>Sélectionnez d’abord deux révisions d’une même lignée, la seconde avec Ctrl ou Maj.</translation>
    </message>
    <message>
        <source>The selected revision is in no long run.</source>
        <translation>La révision sélectionnée ne fait partie d’aucune longue suite.</translation>
    </message>
    <message>
        <source>Copy the Revision’s &amp;Id</source>
        <translation>Copier l’&amp;id de la révision</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>Paramètr&amp;es…</translation>
    </message>
    <message>
        <source>Compare Any T&amp;wo Schemas…</source>
        <translation>C&amp;omparer deux schémas quelconques…</translation>
    </message>
    <message>
        <source>Go to the Ru&amp;n</source>
        <translation>Aller à l’e&amp;xécution</translation>
    </message>
    <message>
        <source>High Contrast, &amp;White</source>
        <translation>Contraste élevé, &amp;blanc</translation>
    </message>
    <message>
        <source>High Contrast, Blac&amp;k</source>
        <translation>Contraste élevé, &amp;noir</translation>
    </message>
    <message>
        <source>Try the &amp;Sample Project…</source>
        <translation>Essayer le projet d’e&amp;xemple…</translation>
    </message>
    <message>
        <source>No run is planned or under way.</source>
        <translation>Aucune exécution n’est planifiée ou en cours.</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimer…</translation>
    </message>
    <message>
        <source>Insert &amp;Operation…</source>
        <translation>Nou&amp;velle opération…</translation>
    </message>
    <message>
        <source>Mo&amp;ve the Selected Revision…</source>
        <translation>Dé&amp;placer la révision sélectionnée…</translation>
    </message>
    <message>
        <source>Show the O&amp;verview</source>
        <translation>Afficher la vue d’ense&amp;mble</translation>
    </message>
    <message>
        <source>No file declares this revision.</source>
        <translation>Aucun fichier ne déclare cette révision.</translation>
    </message>
</context>
</TS>
