<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>GraphPicture</name>
    <message>
        <source>%1, page %2 of %3</source>
        <translation>%1, Seite %2 von %3</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Migration workbench for Alembic projects</source>
        <translation>Migrationswerkbank für Alembic-Projekte</translation>
    </message>
    <message>
        <source>Folder of an Alembic project, or its alembic.ini</source>
        <translation>Ordner eines Alembic-Projekts oder dessen alembic.ini</translation>
    </message>
    <message>
        <source>Language of the window: %1</source>
        <translation>Sprache des Fensters: %1</translation>
    </message>
    <message>
        <source>Size of the window on the tour, as 1400x900</source>
        <translation>Größe des Fensters bei der Tour, etwa 1400x900</translation>
    </message>
    <message>
        <source>Open PATH, connect, upgrade, back up, downgrade and restore its database, and leave pictures and the SQL that ran in FOLDER</source>
        <translation>PATH öffnen, die Datenbank verbinden, Upgrade, Backup, Downgrade und Wiederherstellung durchführen und Bilder sowie das ausgeführte SQL in FOLDER ablegen</translation>
    </message>
    <message>
        <source>there is no translation into “%1”; there are %2</source>
        <translation>keine Übersetzung für „%1“ vorhanden; verfügbar sind %2</translation>
    </message>
    <message>
        <source>only one project can be opened at a time</source>
        <translation>es kann nur ein Projekt auf einmal geöffnet werden</translation>
    </message>
    <message>
        <source>--tour needs the path of a project</source>
        <translation>--tour benötigt den Pfad eines Projekts</translation>
    </message>
    <message>
        <source>--size takes a width and a height, as in 1400x900</source>
        <translation>--size erwartet eine Breite und eine Höhe, etwa 1400x900</translation>
    </message>
    <message>
        <source>Colours: light, dark, high-contrast-light, high-contrast-dark or system</source>
        <translation>Farben: light, dark, high-contrast-light, high-contrast-dark oder system</translation>
    </message>
    <message>
        <source>Begin without the project that was open last</source>
        <translation>Ohne das zuletzt geöffnete Projekt beginnen</translation>
    </message>
    <message>
        <source>--theme takes light, dark, high-contrast-light, high-contrast-dark or system</source>
        <translation>--theme nimmt light, dark, high-contrast-light, high-contrast-dark oder system</translation>
    </message>
</context>
<context>
    <name>retort::ui::AdoptSheet</name>
    <message>
        <source>Read Again</source>
        <translation>Neu einlesen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Write the First Revision</source>
        <translation>Erste Revision schreiben</translation>
    </message>
    <message>
        <source>The first revision</source>
        <translation>Die erste Revision</translation>
    </message>
    <message>
        <source>What the revision does not carry</source>
        <translation>Was die Revision nicht enthält</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>Not carried</source>
        <translation>Nicht enthalten</translation>
    </message>
    <message>
        <source>Message of the revision</source>
        <translation>Nachricht der Revision</translation>
    </message>
    <message>
        <source>Put %1 under migrations</source>
        <translation>Migrationen für %1 einrichten</translation>
    </message>
    <message>
        <source>Write the first revision from its tables, then stamp it; tables and rows stay as they are</source>
        <translation>Erste Revision aus den Tabellen schreiben, dann per Stamp vermerken; Tabellen und Zeilen bleiben unverändert</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Einlesen…</translation>
    </message>
    <message>
        <source>The tables of %1 are read, made into a revision, and the revision is checked.</source>
        <translation>Die Tabellen von %1 werden eingelesen, in eine Revision übertragen, und die Revision wird geprüft.</translation>
    </message>
    <message>
        <source>Not carried (%1)</source>
        <translation>Nicht enthalten (%1)</translation>
    </message>
    <message>
        <source>&lt;b&gt;The revision would not make the schema that the database has&lt;/b&gt;, so it cannot be written:</source>
        <translation>&lt;b&gt;Die Revision ergäbe nicht das Schema, das die Datenbank hat&lt;/b&gt;, und kann daher nicht geschrieben werden:</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message numerus="yes">
        <source>The %n tables become the first revision.</source>
        <translation>
            <numerusform>Die eine Tabelle wird zur ersten Revision.</numerusform>
            <numerusform>Die %n Tabellen werden zur ersten Revision.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was run up and down on an empty database in memory, which came out the same.</source>
        <translation>Upgrade und Downgrade liefen auf einer leeren Datenbank im Arbeitsspeicher und ergaben dasselbe Schema.</translation>
    </message>
    <message>
        <source>Its operations were replayed without a database, and came out the same.</source>
        <translation>Die Operationen der Revision wurden ohne Datenbank nachvollzogen und ergaben dasselbe Schema.</translation>
    </message>
    <message>
        <source>These are not in it, and a database made from it will lack them:</source>
        <translation>Nicht darin enthalten und daher auch nicht in einer daraus erstellten Datenbank:</translation>
    </message>
    <message>
        <source>and %1 more, see “Not carried”</source>
        <translation>und %1 weitere, siehe „Nicht enthalten“</translation>
    </message>
    <message>
        <source>&lt;b&gt;The revision was not written.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;Die Revision wurde nicht geschrieben.&lt;/b&gt; %1</translation>
    </message>
    <message>
        <source>There is no first revision to be made</source>
        <translation>Es kann keine erste Revision erstellt werden</translation>
    </message>
</context>
<context>
    <name>retort::ui::BackupListModel</name>
    <message>
        <source>The copy passed SQLite’s integrity check when it was made. It is checked again before it is restored.</source>
        <translation>Die Kopie bestand beim Erstellen die Integritätsprüfung von SQLite. Vor dem Wiederherstellen wird sie erneut geprüft.</translation>
    </message>
    <message>
        <source>The dump was found complete when it was made. It is checked again before it is restored.</source>
        <translation>Der Dump war beim Erstellen nachweislich vollständig. Vor dem Wiederherstellen wird er erneut geprüft.</translation>
    </message>
    <message>
        <source>no version table</source>
        <translation>keine Versionstabelle</translation>
    </message>
    <message numerus="yes">
        <source>%n tables</source>
        <translation>
            <numerusform>%n Tabelle</numerusform>
            <numerusform>%n Tabellen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>rows, tables</comment>
        <translation>%1 in %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>verified</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln rows</source>
        <translation>
            <numerusform>%1: %Ln Zeile</numerusform>
            <numerusform>%1: %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Database at</source>
        <translation>Datenbankstand</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>retort::ui::BackupsPane</name>
    <message>
        <source>Backups</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Back Up Now</source>
        <translation>Backup erstellen</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Wiederherstellen…</translation>
    </message>
    <message>
        <source>Restore Only the Rows…</source>
        <translation>Nur Zeilen wiederherstellen…</translation>
    </message>
    <message>
        <source>The rows of the backup in the schema of today, when the backup was made at an older revision</source>
        <translation>Die Zeilen des Backups im heutigen Schema, wenn das Backup von einer älteren Revision stammt</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Open the Folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation>von Hand erstellt</translation>
    </message>
    <message>
        <source>No database is connected</source>
        <translation>Keine Datenbank verbunden</translation>
    </message>
    <message>
        <source>The backups of a database are listed here once it is connected.</source>
        <translation>Hier werden die Backups einer Datenbank aufgelistet, sobald sie verbunden ist.</translation>
    </message>
    <message>
        <source>No backups for this database</source>
        <translation>Keine Backups für diese Datenbank</translation>
    </message>
    <message>
        <source>A database in memory cannot be backed up.</source>
        <translation>Von einer Datenbank im Arbeitsspeicher kann kein Backup erstellt werden.</translation>
    </message>
    <message>
        <source>No backups of %1 yet</source>
        <translation>Noch keine Backups von %1</translation>
    </message>
    <message>
        <source>A backup is offered before every run; you can also make one now.</source>
        <translation>Vor jedem Lauf wird ein Backup angeboten; Sie können auch jetzt eines erstellen.</translation>
    </message>
    <message>
        <source>The connection profile is read-only.</source>
        <translation>Das Verbindungsprofil ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>Replace everything in &lt;b&gt;%1&lt;/b&gt; (now at %2) with the backup of %3, made at %4? The database as it is now is backed up first.</source>
        <translation>Alles in &lt;b&gt;%1&lt;/b&gt; (jetzt auf %2) durch das auf %4 erstellte Backup vom %3 ersetzen? Vom jetzigen Zustand der Datenbank wird zuvor ein Backup erstellt.</translation>
    </message>
    <message>
        <source>Replace everything in &lt;b&gt;%1&lt;/b&gt; (now at %2) with the backup of %3, which has %4? The database as it is now is backed up first.</source>
        <translation>Alles in &lt;b&gt;%1&lt;/b&gt; (jetzt auf %2) durch das Backup vom %3 ersetzen (%4)? Vom jetzigen Zustand der Datenbank wird zuvor ein Backup erstellt.</translation>
    </message>
    <message>
        <source>This server cannot do it in one step: the backup is first tried out in a scratch database, then the tables are dropped and restored.</source>
        <translation>Dieser Server kann das nicht in einem Schritt: Das Backup wird zuerst in einer temporären Datenbank erprobt, dann werden die Tabellen gelöscht und wiederhergestellt.</translation>
    </message>
    <message>
        <source>Production.</source>
        <translation>Produktion.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>before restoring</source>
        <translation>vor dem Wiederherstellen</translation>
    </message>
    <message>
        <source>Delete the backup “%1” of %2? The file %3 is removed and cannot be brought back.</source>
        <translation>Das Backup „%1“ vom %2 löschen? Die Datei %3 wird entfernt und kann nicht zurückgeholt werden.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Type %1:</source>
        <translation>%1 eingeben:</translation>
    </message>
    <message>
        <source>Into a New Database…</source>
        <translation>In eine neue Datenbank…</translation>
    </message>
    <message>
        <source>The backup of %1 goes into a new file, beside &lt;b&gt;%2&lt;/b&gt; unless a folder is named. &lt;b&gt;%2&lt;/b&gt; stays as it is.</source>
        <translation>Das Backup vom %1 kommt in eine neue Datei, neben &lt;b&gt;%2&lt;/b&gt;, wenn kein Ordner genannt ist. &lt;b&gt;%2&lt;/b&gt; bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>The backup of %1 goes into a new database on the same server. &lt;b&gt;%2&lt;/b&gt; stays as it is.</source>
        <translation>Das Backup vom %1 kommt in eine neue Datenbank auf demselben Server. &lt;b&gt;%2&lt;/b&gt; bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Its name:</source>
        <translation>Ihr Name:</translation>
    </message>
    <message>
        <source>Name of the new database</source>
        <translation>Name der neuen Datenbank</translation>
    </message>
    <message>
        <source>The backup is in the new database &lt;b&gt;%1&lt;/b&gt;, checked; &lt;b&gt;%2&lt;/b&gt; was not touched.</source>
        <translation>Das Backup ist in der neuen Datenbank &lt;b&gt;%1&lt;/b&gt;, geprüft; &lt;b&gt;%2&lt;/b&gt; wurde nicht angerührt.</translation>
    </message>
    <message>
        <source>Other ways to back up</source>
        <translation>Andere Arten zu sichern</translation>
    </message>
    <message>
        <source>Back Up the Whole Server</source>
        <translation>Ganzen Server sichern</translation>
    </message>
    <message>
        <source>All databases of the server, with its roles and tablespaces</source>
        <translation>Alle Datenbanken des Servers, mit seinen Rollen und Tablespaces</translation>
    </message>
    <message>
        <source>Only PostgreSQL can back up a whole server.</source>
        <translation>Nur bei PostgreSQL lässt sich ein ganzer Server sichern.</translation>
    </message>
    <message>
        <source>Swap for a New Database…</source>
        <translation>Gegen eine neue Datenbank tauschen…</translation>
    </message>
    <message>
        <source>Looking whether a new database can take the place of &lt;b&gt;%1&lt;/b&gt;…</source>
        <translation>Es wird geprüft, ob eine neue Datenbank an die Stelle von &lt;b&gt;%1&lt;/b&gt; treten kann…</translation>
    </message>
    <message>
        <source>Look Again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>No other database can take the place of &lt;b&gt;%1&lt;/b&gt;, and nothing was changed. %2</source>
        <translation>Keine andere Datenbank kann an die Stelle von &lt;b&gt;%1&lt;/b&gt; treten, und nichts wurde geändert. %2</translation>
    </message>
    <message>
        <source>The backup of %1 goes into a new database first, while &lt;b&gt;%2&lt;/b&gt; stays as it is. When that is complete and checked, it takes the name %2, and the present one is kept as &lt;b&gt;%3&lt;/b&gt;. For that moment nobody may be connected to it; this window lets go of it by itself.</source>
        <translation>Die Sicherung vom %1 kommt zuerst in eine neue Datenbank, während &lt;b&gt;%2&lt;/b&gt; bleibt, wie sie ist. Ist diese vollständig und geprüft, erhält sie den Namen %2, und die bisherige bleibt als &lt;b&gt;%3&lt;/b&gt; erhalten. In diesem Augenblick darf niemand mit ihr verbunden sein; dieses Fenster trennt sich von selbst.</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Tauschen</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; is the database of the backup now. The former one is kept as &lt;b&gt;%2&lt;/b&gt;.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; ist jetzt die Datenbank der Sicherung. Die frühere bleibt als &lt;b&gt;%2&lt;/b&gt; erhalten.</translation>
    </message>
    <message>
        <source>The whole server is in the file &lt;b&gt;%1&lt;/b&gt;. It is brought back by hand, into a new and empty server: &lt;tt&gt;psql --no-psqlrc --file=FILE postgres&lt;/tt&gt;</source>
        <translation>Der ganze Server ist in der Datei &lt;b&gt;%1&lt;/b&gt;. Er wird von Hand zurückgeholt, in einen neuen, leeren Server: &lt;tt&gt;psql --no-psqlrc --file=FILE postgres&lt;/tt&gt;</translation>
    </message>
</context>
<context>
    <name>retort::ui::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>retort::ui::BottomPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>retort::ui::BrokenRunWords</name>
    <message>
        <source>The last run, “%1” of %2,</source>
        <translation>Der letzte Lauf („%1“, %2)</translation>
    </message>
    <message>
        <source>its last revision</source>
        <translation>der letzten Revision</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 broke off, but the server is still at its last statement.&lt;/b&gt; Wait until that has ended.</source>
        <translation>&lt;b&gt;%1 wurde unterbrochen, aber der Server führt noch die letzte Anweisung aus.&lt;/b&gt; Warten Sie, bis sie beendet ist.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 broke off in the middle of %2 while it committed.&lt;/b&gt; Nothing tells whether its last statements came into the database.</source>
        <translation>&lt;b&gt;%1 wurde mitten in %2 beim Commit unterbrochen.&lt;/b&gt; Es lässt sich nicht feststellen, ob die letzten Anweisungen in die Datenbank gelangt sind.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 broke off in the middle of %2.&lt;/b&gt;</source>
        <translation>&lt;b&gt;%1 wurde mitten in %2 unterbrochen.&lt;/b&gt;</translation>
    </message>
    <message numerus="yes">
        <source>%n statements of it are in the database.</source>
        <translation>
            <numerusform>Eine Anweisung daraus ist in der Datenbank wirksam.</numerusform>
            <numerusform>%n Anweisungen daraus sind in der Datenbank wirksam.</numerusform>
        </translation>
    </message>
    <message>
        <source>In the database, and not run again:</source>
        <translation>In der Datenbank wirksam und nicht erneut auszuführen:</translation>
    </message>
    <message>
        <source>Taken to be in the database:</source>
        <translation>Gilt als in der Datenbank wirksam:</translation>
    </message>
    <message>
        <source>Taken not to be in the database:</source>
        <translation>Gilt als nicht in der Datenbank wirksam:</translation>
    </message>
    <message>
        <source>Look at the database. &lt;a href=&quot;broken:out&quot;&gt;They are not in it&lt;/a&gt;</source>
        <translation>Bitte in der Datenbank nachsehen. &lt;a href=&quot;broken:out&quot;&gt;Die Anweisungen sind nicht wirksam&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Look at the database. &lt;a href=&quot;broken:in&quot;&gt;They are in it&lt;/a&gt;</source>
        <translation>Bitte in der Datenbank nachsehen. &lt;a href=&quot;broken:in&quot;&gt;Die Anweisungen sind wirksam&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Instead of going on: &lt;a href=&quot;broken:undo&quot;&gt;undo what is in&lt;/a&gt;, or &lt;a href=&quot;broken:forget&quot;&gt;forget the run&lt;/a&gt; when you have put things right yourself.</source>
        <translation>Statt fortzusetzen: &lt;a href=&quot;broken:undo&quot;&gt;Wirksames rückgängig machen&lt;/a&gt; oder &lt;a href=&quot;broken:forget&quot;&gt;den Lauf vergessen&lt;/a&gt;, wenn Sie selbst alles in Ordnung gebracht haben.</translation>
    </message>
    <message>
        <source>Or &lt;a href=&quot;broken:restore&quot;&gt;restore the backup made before it&lt;/a&gt;, of %1.</source>
        <translation>Oder &lt;a href=&quot;broken:restore&quot;&gt;das zuvor erstellte Backup wiederherstellen&lt;/a&gt;, vom %1.</translation>
    </message>
</context>
<context>
    <name>retort::ui::CommandPalette</name>
    <message>
        <source>Type what you want to do</source>
        <translation>Eingeben, was Sie tun möchten</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
</context>
<context>
    <name>retort::ui::CompareSheet</name>
    <message>
        <source>Compare Again</source>
        <translation>Erneut vergleichen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>The new revision</source>
        <translation>Die neue Revision</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>SQL of the upgrade</source>
        <translation>SQL des Upgrades</translation>
    </message>
    <message>
        <source>SQL of the downgrade</source>
        <translation>SQL des Downgrades</translation>
    </message>
    <message>
        <source>What the revision does, as in “add email to user”</source>
        <translation>Was die Revision tut, etwa „email zu user hinzufügen“</translation>
    </message>
    <message>
        <source>Message of the revision</source>
        <translation>Nachricht der Revision</translation>
    </message>
    <message>
        <source>The models and %1</source>
        <translation>Die Modelle und %1</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Vergleichen…</translation>
    </message>
    <message>
        <source>The models are read and compared with %1.</source>
        <translation>Die Modelle werden eingelesen und mit %1 verglichen.</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>Keine Unterschiede</translation>
    </message>
    <message numerus="yes">
        <source>%1 has the %n tables that the models describe.</source>
        <translation>
            <numerusform>%1 hat die eine Tabelle, die die Modelle beschreiben.</numerusform>
            <numerusform>%1 hat die %n Tabellen, die die Modelle beschreiben.</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;The models have no tables, so everything would be dropped.&lt;/b&gt; Most often the modules with the models are not imported in env.py.</source>
        <translation>&lt;b&gt;Die Modelle haben keine Tabellen, daher würde alles gelöscht.&lt;/b&gt; Meist werden die Module mit den Modellen nicht in env.py importiert.</translation>
    </message>
    <message>
        <source>The models were read by %1.</source>
        <translation>Die Modelle wurden von %1 eingelesen.</translation>
    </message>
    <message>
        <source>Column %1.%2 may be renamed to %3</source>
        <translation>Spalte %1.%2 wurde möglicherweise in %3 umbenannt</translation>
    </message>
    <message>
        <source>Table %1 may be renamed to %2</source>
        <translation>Tabelle %1 wurde möglicherweise in %2 umbenannt</translation>
    </message>
    <message>
        <source>%1 (%2). &lt;a href=&quot;rename:%3&quot;&gt;Rename it&lt;/a&gt;, so that its data stays.</source>
        <translation>%1 (%2). &lt;a href=&quot;rename:%3&quot;&gt;Umbenennen&lt;/a&gt;, damit die Daten erhalten bleiben.</translation>
    </message>
    <message>
        <source>The models were not compared</source>
        <translation>Die Modelle wurden nicht verglichen</translation>
    </message>
    <message>
        <source>%1

The project’s own Python usually can. That runs env.py and the modules of the models, with all that you may do yourself; no migration runs, and after a minute it is ended. It would be %2.</source>
        <translation>%1

Mit dem eigenen Python des Projekts gelingt es meist. Dabei werden env.py und die Module der Modelle ausgeführt, mit allen Rechten, die Sie selbst haben; es läuft keine Migration, und nach einer Minute wird abgebrochen. Verwendet würde %2.</translation>
    </message>
    <message>
        <source>Trust This Project and Compare</source>
        <translation>Projekt vertrauen und vergleichen</translation>
    </message>
    <message>
        <source>Tick a difference to see the revision that it makes.</source>
        <translation>Einen Unterschied ankreuzen, um die daraus entstehende Revision zu sehen.</translation>
    </message>
    <message>
        <source>Not tried out yet. That needs a scratch database on the server, which is made empty and dropped again.</source>
        <translation>Noch nicht erprobt. Das erfordert eine temporäre Datenbank auf dem Server, die leer angelegt und wieder gelöscht wird.</translation>
    </message>
    <message>
        <source>Try It Out</source>
        <translation>Erproben</translation>
    </message>
    <message>
        <source>-- The rest is not known before it runs: %1</source>
        <translation>-- Der Rest ist vor der Ausführung nicht bekannt: %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;The revision was not written.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;Die Revision wurde nicht geschrieben.&lt;/b&gt; %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%n differences</source>
        <translation>
            <numerusform>%n Unterschied</numerusform>
            <numerusform>%n Unterschiede</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n differences</source>
        <translation>
            <numerusform>%1 von %n Unterschied</numerusform>
            <numerusform>%1 von %n Unterschieden</numerusform>
        </translation>
    </message>
    <message>
        <source> → %1</source>
        <translation> → %1</translation>
    </message>
    <message>
        <source> · being tried out…</source>
        <translation> · wird erprobt…</translation>
    </message>
    <message>
        <source>Create It Nevertheless</source>
        <translation>Trotzdem erstellen</translation>
    </message>
    <message>
        <source>Create the Revision</source>
        <translation>Revision erstellen</translation>
    </message>
    <message>
        <source>No other differences</source>
        <translation>Keine weiteren Unterschiede</translation>
    </message>
    <message numerus="yes">
        <source>%n differences are set aside.</source>
        <translation>
            <numerusform>%n Unterschied ist zurückgestellt.</numerusform>
            <numerusform>%n Unterschiede sind zurückgestellt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show Them</source>
        <translation>Anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n tables were made by no revision of this project.&lt;/b&gt; They are dropped only if you tick them.</source>
        <translation>
            <numerusform>&lt;b&gt;%n Tabelle wurde von keiner Revision dieses Projekts angelegt.&lt;/b&gt; Sie wird nur gelöscht, wenn sie angekreuzt wird.</numerusform>
            <numerusform>&lt;b&gt;%n Tabellen wurden von keiner Revision dieses Projekts angelegt.&lt;/b&gt; Sie werden nur gelöscht, wenn sie angekreuzt werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is %n revisions behind: what those change would be found as a difference. Upgrade it first.</source>
        <translation>
            <numerusform>%1 liegt %n Revision zurück: Was diese ändert, würde als Unterschied gefunden. Bringen Sie sie zuerst auf den neuesten Stand.</numerusform>
            <numerusform>%1 liegt %n Revisionen zurück: Was diese ändern, würde als Unterschied gefunden. Bringen Sie sie zuerst auf den neuesten Stand.</numerusform>
        </translation>
    </message>
    <message>
        <source>Upgrade to Head…</source>
        <translation>Upgrade auf Head…</translation>
    </message>
</context>
<context>
    <name>retort::ui::ConnectPanel</name>
    <message>
        <source>Ways to connect</source>
        <translation>Verbindungsmöglichkeiten</translation>
    </message>
    <message>
        <source>A connection profile</source>
        <translation>Verbindungsprofil</translation>
    </message>
    <message>
        <source>Connect to a database</source>
        <translation>Mit einer Datenbank verbinden</translation>
    </message>
    <message>
        <source>New Profile…</source>
        <translation>Neues Profil…</translation>
    </message>
    <message>
        <source>A connection that is kept by name, with its password in the keychain</source>
        <translation>Eine unter einem Namen gespeicherte Verbindung, mit dem Passwort im Schlüsselbund</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What this project names</source>
        <translation>Im Projekt angegeben</translation>
    </message>
    <message>
        <source>An SQLite file</source>
        <translation>Eine SQLite-Datei</translation>
    </message>
    <message>
        <source>Path of the file</source>
        <translation>Pfad der Datei</translation>
    </message>
    <message>
        <source>Path of the SQLite file</source>
        <translation>Pfad der SQLite-Datei</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Create the file if it does not exist</source>
        <translation>Datei anlegen, falls sie nicht existiert</translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <translation>von Hand ausgewählt</translation>
    </message>
    <message>
        <source>A URL, as SQLAlchemy writes it</source>
        <translation>Eine URL in der Schreibweise von SQLAlchemy</translation>
    </message>
    <message>
        <source>Database URL</source>
        <translation>Datenbank-URL</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>Password of the database</source>
        <translation>Passwort der Datenbank</translation>
    </message>
    <message>
        <source>Kept for this connection only, never stored</source>
        <translation>Nur für diese Verbindung, wird nie gespeichert</translation>
    </message>
    <message>
        <source>typed by hand</source>
        <translation>von Hand eingegeben</translation>
    </message>
    <message>
        <source>The connection</source>
        <translation>Die Verbindung</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>What the database is used for</source>
        <translation>Wofür die Datenbank verwendet wird</translation>
    </message>
    <message>
        <source>A production database tints the window wherever something can act on it.</source>
        <translation>Bei einer Produktionsdatenbank wird das Fenster überall dort eingefärbt, wo etwas auf sie einwirken kann.</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Neither sqlalchemy.url nor an environment variable that env.py reads names a database.</source>
        <translation>Weder sqlalchemy.url noch eine von env.py gelesene Umgebungsvariable gibt eine Datenbank an.</translation>
    </message>
    <message>
        <source>Open a project first, and what it names appears here.</source>
        <translation>Öffnen Sie zuerst ein Projekt; die darin angegebenen Datenbanken erscheinen dann hier.</translation>
    </message>
    <message>
        <source>(not a database URL)</source>
        <translation>(keine Datenbank-URL)</translation>
    </message>
    <message>
        <source>Keep as a profile…</source>
        <translation>Als Profil speichern…</translation>
    </message>
    <message>
        <source>Its password stands in %1, which is tracked by git: whoever has the repository has it. &lt;a href=&quot;keep&quot;&gt;Keep it in the keychain instead…&lt;/a&gt;</source>
        <translation>Das Passwort steht in %1, und diese Datei wird von git verfolgt: Wer das Repository hat, hat auch das Passwort. &lt;a href=&quot;keep&quot;&gt;Stattdessen im Schlüsselbund speichern…&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Connect to %1</source>
        <translation>Mit %1 verbinden</translation>
    </message>
    <message>
        <source>No database is connected. Previews work without one.</source>
        <translation>Keine Datenbank verbunden. Vorschauen funktionieren auch ohne.</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbinden mit %1…</translation>
    </message>
    <message>
        <source>No database is connected.</source>
        <translation>Keine Datenbank verbunden.</translation>
    </message>
    <message>
        <source>%1, %2
%3 (%4)</source>
        <translation>%1, %2
%3 (%4)</translation>
    </message>
    <message>
        <source>The connection failed.</source>
        <translation>Die Verbindung ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Create the file</source>
        <translation>Datei anlegen</translation>
    </message>
    <message>
        <source>Enter a password</source>
        <translation>Passwort eingeben</translation>
    </message>
    <message>
        <source>SQLite file</source>
        <translation>SQLite-Datei</translation>
    </message>
    <message>
        <source>SQLite databases (*.db *.sqlite *.sqlite3);;All files (*)</source>
        <translation>SQLite-Datenbanken (*.db *.sqlite *.sqlite3);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>The password still stands in %1. Take it out there, and change it: the history of the repository keeps it.</source>
        <translation>Das Passwort steht weiterhin in %1. Entfernen Sie es dort und ändern Sie es: In der Historie des Repositorys bleibt es erhalten.</translation>
    </message>
    <message>
        <source>Delete the profile &lt;b&gt;%1&lt;/b&gt;? Its password is taken out of the keychain, too. The database stays as it is.</source>
        <translation>Das Profil &lt;b&gt;%1&lt;/b&gt; löschen? Auch sein Passwort wird aus dem Schlüsselbund entfernt. Die Datenbank bleibt unverändert.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Something is running on %1. Wait for it or cancel it first.</source>
        <translation>Auf %1 läuft gerade etwas. Warten Sie darauf oder brechen Sie es zuerst ab.</translation>
    </message>
    <message>
        <source>Something is running on the database; wait for it or cancel it first.</source>
        <translation>Auf der Datenbank läuft gerade etwas; warten Sie darauf oder brechen Sie es zuerst ab.</translation>
    </message>
</context>
<context>
    <name>retort::ui::DatabaseChoiceWords</name>
    <message>
        <source>Retort cannot connect to %1 yet. The SQL of every revision is previewed for it all the same: choose %1 beside the script.</source>
        <translation>Retort kann sich noch nicht mit %1 verbinden. Die SQL-Vorschau jeder Revision gibt es dennoch auch dafür: %1 neben dem Skript auswählen.</translation>
    </message>
</context>
<context>
    <name>retort::ui::DifferenceList</name>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>About the selected difference</source>
        <translation>Zum ausgewählten Unterschied</translation>
    </message>
    <message>
        <source>Differences that are set aside</source>
        <translation>Zurückgestellte Unterschiede</translation>
    </message>
    <message>
        <source>Do Not Show Again</source>
        <translation>Nicht mehr anzeigen</translation>
    </message>
    <message>
        <source>Show All Again</source>
        <translation>Alle wieder anzeigen</translation>
    </message>
    <message>
        <source>Show Again</source>
        <translation>Wieder anzeigen</translation>
    </message>
    <message>
        <source>Hide them</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n differences are set aside.</source>
        <translation>
            <numerusform>%n Unterschied ist zurückgestellt.</numerusform>
            <numerusform>%n Unterschiede sind zurückgestellt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retort::ui::DifferenceModel</name>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>In the database</source>
        <translation>In der Datenbank</translation>
    </message>
    <message>
        <source>In the models</source>
        <translation>In den Modellen</translation>
    </message>
    <message>
        <source>new table</source>
        <translation>neue Tabelle</translation>
    </message>
    <message>
        <source>not in the models</source>
        <translation>nicht in den Modellen</translation>
    </message>
    <message>
        <source>table %1</source>
        <translation>Tabelle %1</translation>
    </message>
    <message>
        <source>table %1, %2</source>
        <translation>Tabelle %1, %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>only here</source>
        <translation>nur hier</translation>
    </message>
    <message>
        <source>%1: %2 %3, %4 %5</source>
        <comment>what differs, then each side and what it has</comment>
        <translation>%1: %2 %3, %4 %5</translation>
    </message>
    <message>
        <source>%1: %2. It is dropped only if you tick it.</source>
        <comment>what was found, and why the table is not this project&apos;s</comment>
        <translation>%1: %2. Wird nur gelöscht, wenn angekreuzt.</translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>Sequenzen</translation>
    </message>
    <message>
        <source>%1 (set aside)</source>
        <translation>%1 (zurückgestellt)</translation>
    </message>
    <message>
        <source>%1
As the database writes it: %2</source>
        <translation>%1
Wie die Datenbank es schreibt: %2</translation>
    </message>
    <message>
        <source>Set aside. %1</source>
        <translation>Zurückgestellt. %1</translation>
    </message>
    <message>
        <source>%1, set aside</source>
        <translation>%1, zurückgestellt</translation>
    </message>
</context>
<context>
    <name>retort::ui::DifferencePage</name>
    <message>
        <source>The lines that differ</source>
        <translation>Die abweichenden Zeilen</translation>
    </message>
    <message>
        <source>The two are alike.</source>
        <translation>Beide sind gleich.</translation>
    </message>
</context>
<context>
    <name>retort::ui::DifferenceText</name>
    <message>
        <source>the table</source>
        <translation>die Tabelle</translation>
    </message>
    <message>
        <source>renamed</source>
        <translation>umbenannt</translation>
    </message>
    <message>
        <source>values of the type %1</source>
        <translation>Werte des Typs %1</translation>
    </message>
    <message>
        <source>column %1 is renamed</source>
        <translation>Spalte %1 wird umbenannt</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>index %1</source>
        <translation>Index %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>unique (%1)</source>
        <translation>eindeutig (%1)</translation>
    </message>
    <message>
        <source>default %1</source>
        <translation>Default %1</translation>
    </message>
    <message>
        <source>comment “%1”</source>
        <translation>Kommentar „%1“</translation>
    </message>
    <message>
        <source>no comment</source>
        <translation>kein Kommentar</translation>
    </message>
    <message>
        <source>constraint %1</source>
        <translation>Constraint %1</translation>
    </message>
    <message>
        <source>foreign key %1</source>
        <translation>Fremdschlüssel %1</translation>
    </message>
    <message>
        <source>check %1</source>
        <translation>Check-Constraint %1</translation>
    </message>
    <message>
        <source>unique constraint %1</source>
        <translation>Unique-Constraint %1</translation>
    </message>
    <message>
        <source>comment of the table</source>
        <translation>Kommentar der Tabelle</translation>
    </message>
    <message>
        <source>computed column %1</source>
        <translation>berechnete Spalte %1</translation>
    </message>
    <message>
        <source>sequence %1</source>
        <translation>Sequenz %1</translation>
    </message>
    <message>
        <source>used by the models</source>
        <translation>von den Modellen verwendet</translation>
    </message>
    <message>
        <source>The models have another text for this check. It is dropped and made again; rows that break it stop the upgrade.</source>
        <translation>Die Modelle haben einen anderen Text für diesen Check. Er wird gelöscht und neu angelegt; Zeilen, die ihn verletzen, brechen das Upgrade ab.</translation>
    </message>
    <message>
        <source>The models compute this column another way. It is dropped and added again, as the last of the table; its values are computed, so none is lost.</source>
        <translation>Die Modelle berechnen diese Spalte anders. Sie wird gelöscht und als letzte Spalte der Tabelle neu angelegt; ihre Werte werden berechnet, es geht also keiner verloren.</translation>
    </message>
    <message>
        <source>%1. Alembic knows of no sequences, so that inserts would fail for want of it.</source>
        <translation>%1. Alembic kennt keine Sequenzen, ohne sie würden Einfügungen scheitern.</translation>
    </message>
    <message>
        <source>partition of %1</source>
        <translation>Partition von %1</translation>
    </message>
    <message>
        <source>made by the extension %1</source>
        <translation>von der Erweiterung %1 angelegt</translation>
    </message>
    <message>
        <source>virtual table, or data of one</source>
        <translation>virtuelle Tabelle oder Daten einer solchen</translation>
    </message>
    <message>
        <source>version table of another project</source>
        <translation>Versionstabelle eines anderen Projekts</translation>
    </message>
    <message>
        <source>table of %1</source>
        <translation>Tabelle von %1</translation>
    </message>
    <message>
        <source>made by no revision</source>
        <translation>von keiner Revision angelegt</translation>
    </message>
    <message numerus="yes">
        <source>made by no revision, but %n of them cannot be read whole</source>
        <translation>
            <numerusform>von keiner Revision angelegt, doch %n davon lässt sich nicht ganz lesen</numerusform>
            <numerusform>von keiner Revision angelegt, doch %n davon lassen sich nicht ganz lesen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retort::ui::DowngradeOffer</name>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>and %1 more, which the comments in downgrade() name</source>
        <translation>und %1 weitere, siehe Kommentare in downgrade()</translation>
    </message>
    <message>
        <source>Nothing of upgrade() can be undone by itself.</source>
        <translation>Nichts aus upgrade() lässt sich automatisch rückgängig machen.</translation>
    </message>
    <message numerus="yes">
        <source>downgrade() was filled in with %n operations; Undo takes them back.</source>
        <translation>
            <numerusform>downgrade() wurde mit einer Operation ausgefüllt; „Rückgängig“ nimmt sie zurück.</numerusform>
            <numerusform>downgrade() wurde mit %n Operationen ausgefüllt; „Rückgängig“ nimmt sie zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left to do by hand:</source>
        <translation>Von Hand zu erledigen:</translation>
    </message>
    <message>
        <source>Good to know:</source>
        <translation>Gut zu wissen:</translation>
    </message>
    <message>
        <source>downgrade() does nothing yet. It can be filled in from what upgrade() does.</source>
        <translation>downgrade() tut noch nichts. Es lässt sich anhand von upgrade() ausfüllen.</translation>
    </message>
    <message>
        <source>Fill In the Downgrade</source>
        <translation>Downgrade ausfüllen</translation>
    </message>
    <message>
        <source>Working out what undoes upgrade()…</source>
        <translation>Ermitteln, was upgrade() rückgängig macht…</translation>
    </message>
    <message>
        <source>downgrade() was not changed. %1</source>
        <translation>downgrade() wurde nicht geändert. %1</translation>
    </message>
    <message>
        <source>downgrade() has code of its own. This is what it would be instead.</source>
        <translation>downgrade() hat eigenen Code. So sähe es stattdessen aus.</translation>
    </message>
    <message>
        <source>downgrade() as it is</source>
        <translation>downgrade() wie bisher</translation>
    </message>
    <message>
        <source>made from upgrade()</source>
        <translation>aus upgrade() erzeugt</translation>
    </message>
    <message>
        <source>Use the New Downgrade</source>
        <translation>Neues Downgrade verwenden</translation>
    </message>
    <message>
        <source>Keep It as It Is</source>
        <translation>Unverändert lassen</translation>
    </message>
</context>
<context>
    <name>retort::ui::EditCommands</name>
    <message>
        <source>There is nothing to undo here</source>
        <translation>Hier gibt es nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>There is nothing to redo here</source>
        <translation>Hier gibt es nichts wiederherzustellen</translation>
    </message>
    <message>
        <source>This text can only be read</source>
        <translation>Dieser Text kann nur gelesen werden</translation>
    </message>
    <message>
        <source>Nothing is selected here</source>
        <translation>Hier ist nichts ausgewählt</translation>
    </message>
    <message>
        <source>There is no text in the clipboard</source>
        <translation>In der Zwischenablage ist kein Text</translation>
    </message>
    <message>
        <source>There is nothing to select here</source>
        <translation>Hier gibt es nichts auszuwählen</translation>
    </message>
    <message>
        <source>The keyboard is in no text</source>
        <translation>Der Cursor steht in keinem Text</translation>
    </message>
</context>
<context>
    <name>retort::ui::EditedNotice</name>
    <message>
        <source>Show the Change</source>
        <translation>Änderung anzeigen</translation>
    </message>
    <message>
        <source>Take It as It Is</source>
        <translation>So übernehmen</translation>
    </message>
    <message>
        <source>The edit is meant; from now on the script as it is counts</source>
        <translation>Die Änderung ist beabsichtigt; ab jetzt gilt das Skript in dieser Fassung</translation>
    </message>
</context>
<context>
    <name>retort::ui::EditedWords</name>
    <message>
        <source>since it ran on %1 on %2</source>
        <translation>seit der Ausführung auf %1 am %2</translation>
    </message>
    <message>
        <source>since %1, when Retort first saw it applied to %2</source>
        <translation>seit %1 (da sah Retort die Revision erstmals als auf %2 angewendet)</translation>
    </message>
    <message>
        <source>upgrade() was edited %1: another database would get something else.</source>
        <translation>upgrade() wurde %1 bearbeitet: Eine andere Datenbank bekäme etwas anderes.</translation>
    </message>
    <message>
        <source>downgrade() was edited %1.</source>
        <translation>downgrade() wurde %1 bearbeitet.</translation>
    </message>
    <message>
        <source>The script was edited %1. Whether it would run other SQL cannot be told.</source>
        <translation>Das Skript wurde %1 bearbeitet. Ob es anderes SQL ausführen würde, lässt sich nicht sagen.</translation>
    </message>
</context>
<context>
    <name>retort::ui::FactsView</name>
    <message>
        <source>Facts</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>head</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>effective head (something depends on it)</source>
        <translation>effektiver Head (etwas hängt davon ab)</translation>
    </message>
    <message>
        <source>base</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>merge point</source>
        <translation>Merge-Punkt</translation>
    </message>
    <message>
        <source>branch point</source>
        <translation>Verzweigungspunkt</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>%1 stands here</source>
        <translation>%1 steht hier</translation>
    </message>
    <message>
        <source>applied to %1</source>
        <translation>auf %1 angewendet</translation>
    </message>
    <message>
        <source>pending in %1</source>
        <translation>auf %1 ausstehend</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>Upgrade</translation>
    </message>
    <message>
        <source>Parents</source>
        <translation>Vorgänger</translation>
    </message>
    <message>
        <source>none: this is a base</source>
        <translation>keine: Dies ist eine Base</translation>
    </message>
    <message>
        <source>Missing parents</source>
        <translation>Fehlende Vorgänger</translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation>Abhängig von</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Nachfolger</translation>
    </message>
    <message>
        <source>none: this is a head</source>
        <translation>keine: Dies ist ein Head</translation>
    </message>
    <message>
        <source>Branch labels</source>
        <translation>Branch-Labels</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
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
        <translation>&amp;Groß/klein</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>&amp;Wörter</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>Replace &amp;All</source>
        <translation>A&amp;lle ersetzen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>Im Text suchen</translation>
    </message>
    <message>
        <source>Tell capital letters from small ones</source>
        <translation>Groß- und Kleinschreibung unterscheiden</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>Nur ganze Wörter</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Vorheriger Treffer (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Nächster Treffer (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n ersetzt</numerusform>
            <numerusform>%n ersetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n matches</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retort::ui::FolderField</name>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
</context>
<context>
    <name>retort::ui::Format</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>vor %1 h</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>vor %n Monat</numerusform>
            <numerusform>vor %n Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>vor %n Jahr</numerusform>
            <numerusform>vor %n Jahren</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
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
        <translation>Pfeil auf/ab, J, K</translation>
    </message>
    <message>
        <source>Walk the revisions</source>
        <translation>Durch die Revisionen gehen</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Pfeil links/rechts</translation>
    </message>
    <message>
        <source>Go to the parent, to a child</source>
        <translation>Zum Vorgänger, zu einem Nachfolger</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabetaste</translation>
    </message>
    <message>
        <source>Open the script</source>
        <translation>Skript öffnen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Show the script and its SQL</source>
        <translation>Skript und SQL anzeigen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Ctrl+click, Shift+click</source>
        <translation>Strg+Klick, Umschalt+Klick</translation>
    </message>
    <message>
        <source>Select two revisions and see the range between them</source>
        <translation>Zwei Revisionen auswählen und den Bereich dazwischen sehen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Back out</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>About Retort</source>
        <translation>Über Retort</translation>
    </message>
    <message>
        <source>A migration workbench for Alembic projects. It reads revision scripts without running them, shows their SQL, and applies them to your database.</source>
        <translation>Eine Migrationswerkbank für Alembic-Projekte. Sie liest Revisionsskripte, ohne sie auszuführen, zeigt ihr SQL und wendet sie auf Ihre Datenbank an.</translation>
    </message>
    <message>
        <source>Shortcuts can be changed in the settings.</source>
        <translation>Tastenkürzel lassen sich in den Einstellungen ändern.</translation>
    </message>
</context>
<context>
    <name>retort::ui::HookWords</name>
    <message>
        <source>The project’s post write hooks are not run here: %1</source>
        <translation>Die Post-Write-Hooks des Projekts werden hier nicht ausgeführt: %1</translation>
    </message>
</context>
<context>
    <name>retort::ui::InsertFields</name>
    <message>
        <source>Operation</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Not allowed (NOT NULL)</source>
        <translation>Nicht erlaubt (NOT NULL)</translation>
    </message>
    <message>
        <source>Nothing said: the database refuses</source>
        <translation>Nicht festgelegt: Die Datenbank lehnt es ab</translation>
    </message>
</context>
<context>
    <name>retort::ui::InsertSheet</name>
    <message>
        <source>Also write what undoes it, into downgrade()</source>
        <translation>Auch das Gegenstück in downgrade() schreiben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Insert operation</source>
        <translation>Operation einfügen</translation>
    </message>
    <message>
        <source>The Python that goes into upgrade()</source>
        <translation>Das Python, das in upgrade() kommt</translation>
    </message>
    <message>
        <source>The Python that goes into downgrade()</source>
        <translation>Das Python, das in downgrade() kommt</translation>
    </message>
    <message>
        <source>At the beginning of downgrade()</source>
        <translation>Am Anfang von downgrade()</translation>
    </message>
    <message>
        <source>into %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>Into upgrade()</source>
        <translation>In upgrade()</translation>
    </message>
    <message>
        <source>Working out what the schema is here…</source>
        <translation>Das Schema an dieser Stelle wird ermittelt…</translation>
    </message>
    <message>
        <source>Insert Anyway</source>
        <translation>Trotzdem einfügen</translation>
    </message>
    <message>
        <source>Nothing: downgrade() stays as it is.</source>
        <translation>Nichts: downgrade() bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>At the top of the script: %1</source>
        <translation>Oben im Skript: %1</translation>
    </message>
</context>
<context>
    <name>retort::ui::InsertWords</name>
    <message>
        <source>Add a column</source>
        <translation>Spalte hinzufügen</translation>
    </message>
    <message>
        <source>Drop a column</source>
        <translation>Spalte löschen</translation>
    </message>
    <message>
        <source>Alter a column</source>
        <translation>Spalte ändern</translation>
    </message>
    <message>
        <source>Rename a column</source>
        <translation>Spalte umbenennen</translation>
    </message>
    <message>
        <source>Create a table</source>
        <translation>Tabelle anlegen</translation>
    </message>
    <message>
        <source>Drop a table</source>
        <translation>Tabelle löschen</translation>
    </message>
    <message>
        <source>Rename a table</source>
        <translation>Tabelle umbenennen</translation>
    </message>
    <message>
        <source>Create an index</source>
        <translation>Index anlegen</translation>
    </message>
    <message>
        <source>Drop an index</source>
        <translation>Index löschen</translation>
    </message>
    <message>
        <source>Create a foreign key</source>
        <translation>Fremdschlüssel anlegen</translation>
    </message>
    <message>
        <source>Create a unique constraint</source>
        <translation>Unique-Constraint anlegen</translation>
    </message>
    <message>
        <source>Create a check constraint</source>
        <translation>Check-Constraint anlegen</translation>
    </message>
    <message>
        <source>Drop a constraint</source>
        <translation>Constraint löschen</translation>
    </message>
    <message>
        <source>Execute SQL</source>
        <translation>SQL ausführen</translation>
    </message>
    <message>
        <source>Say which table.</source>
        <translation>Geben Sie an, welche Tabelle.</translation>
    </message>
    <message>
        <source>Give the new table a name.</source>
        <translation>Geben Sie der neuen Tabelle einen Namen.</translation>
    </message>
    <message>
        <source>Say which column.</source>
        <translation>Geben Sie an, welche Spalte.</translation>
    </message>
    <message>
        <source>Give the new column a name.</source>
        <translation>Geben Sie der neuen Spalte einen Namen.</translation>
    </message>
    <message>
        <source>Give it its new name.</source>
        <translation>Geben Sie den neuen Namen an.</translation>
    </message>
    <message>
        <source>Give the column a type.</source>
        <translation>Geben Sie der Spalte einen Typ.</translation>
    </message>
    <message>
        <source>Give the column %1 a type.</source>
        <translation>Geben Sie der Spalte %1 einen Typ.</translation>
    </message>
    <message>
        <source>Say which columns.</source>
        <translation>Geben Sie an, welche Spalten.</translation>
    </message>
    <message>
        <source>Give the table a column.</source>
        <translation>Geben Sie der Tabelle eine Spalte.</translation>
    </message>
    <message>
        <source>Say which index.</source>
        <translation>Geben Sie an, welcher Index.</translation>
    </message>
    <message>
        <source>Say which constraint.</source>
        <translation>Geben Sie an, welcher Constraint.</translation>
    </message>
    <message>
        <source>Say which table it refers to.</source>
        <translation>Geben Sie an, auf welche Tabelle er verweist.</translation>
    </message>
    <message>
        <source>Say which columns it refers to; the primary key of that table is not known.</source>
        <translation>Geben Sie an, auf welche Spalten er verweist; der Primärschlüssel jener Tabelle ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Write the condition that every row has to meet.</source>
        <translation>Schreiben Sie die Bedingung, die jede Zeile erfüllen muss.</translation>
    </message>
    <message>
        <source>Write the SQL.</source>
        <translation>Schreiben Sie das SQL.</translation>
    </message>
    <message>
        <source>There is no table %1 at this place.</source>
        <translation>An dieser Stelle gibt es keine Tabelle %1.</translation>
    </message>
    <message>
        <source>There is a table %1 already.</source>
        <translation>Es gibt schon eine Tabelle %1.</translation>
    </message>
    <message>
        <source>The table %2 has no column %1 at this place.</source>
        <translation>Die Tabelle %2 hat an dieser Stelle keine Spalte %1.</translation>
    </message>
    <message>
        <source>The table %2 has a column %1 already.</source>
        <translation>Die Tabelle %2 hat schon eine Spalte %1.</translation>
    </message>
    <message>
        <source>The table %2 has no index %1 at this place.</source>
        <translation>Die Tabelle %2 hat an dieser Stelle keinen Index %1.</translation>
    </message>
    <message>
        <source>The table %2 has an index %1 already.</source>
        <translation>Die Tabelle %2 hat schon einen Index %1.</translation>
    </message>
    <message>
        <source>The table %2 has no constraint %1 at this place.</source>
        <translation>Die Tabelle %2 hat an dieser Stelle keinen Constraint %1.</translation>
    </message>
    <message>
        <source>The table %2 has a constraint %1 already.</source>
        <translation>Die Tabelle %2 hat schon einen Constraint %1.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>New table</source>
        <translation>Neue Tabelle</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>New column</source>
        <translation>Neue Spalte</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>NULL is allowed</source>
        <translation>NULL ist erlaubt</translation>
    </message>
    <message>
        <source>NULL</source>
        <translation>NULL</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Default</translation>
    </message>
    <message>
        <source>Remove the default</source>
        <translation>Default entfernen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Unique: each value only once</source>
        <translation>Eindeutig: jeder Wert nur einmal</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Constraint</source>
        <translation>Constraint</translation>
    </message>
    <message>
        <source>Refers to table</source>
        <translation>Verweist auf Tabelle</translation>
    </message>
    <message>
        <source>Its columns</source>
        <translation>Deren Spalten</translation>
    </message>
    <message>
        <source>On delete</source>
        <translation>Beim Löschen</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>SQL that undoes it</source>
        <translation>SQL, das es zurücknimmt</translation>
    </message>
    <message>
        <source>Such as String(50) or sa.Numeric(10, 2)</source>
        <translation>Etwa String(50) oder sa.Numeric(10, 2)</translation>
    </message>
    <message>
        <source>SQL, such as 0, &apos;new&apos; or CURRENT_TIMESTAMP</source>
        <translation>SQL, etwa 0, &apos;neu&apos; oder CURRENT_TIMESTAMP</translation>
    </message>
    <message>
        <source>SQL, such as price &gt;= 0</source>
        <translation>SQL, etwa price &gt;= 0</translation>
    </message>
    <message>
        <source>Names, with commas between them</source>
        <translation>Namen, mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>None is known</source>
        <translation>Keines bekannt</translation>
    </message>
    <message>
        <source>The column %1 is named twice.</source>
        <translation>Die Spalte %1 ist zweimal genannt.</translation>
    </message>
    <message>
        <source>It is called %1 already.</source>
        <translation>Sie heißt schon %1.</translation>
    </message>
    <message>
        <source>Say what of the column %1 changes: its type, whether NULL is allowed, or its default.</source>
        <translation>Geben Sie an, was sich an der Spalte %1 ändert: ihr Typ, ob NULL erlaubt ist, oder ihr Default.</translation>
    </message>
    <message>
        <source>The type %1 cannot be read.</source>
        <translation>Der Typ %1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The columns do not pair up: %1 here, %2 in the table that is referred to.</source>
        <translation>Die Spalten passen nicht zueinander: %1 hier, %2 in der Tabelle, auf die verwiesen wird.</translation>
    </message>
    <message>
        <source>The column %1 may not be NULL and has no default: rows that are there would be left without a value.</source>
        <translation>Die Spalte %1 darf nicht NULL sein und hat keinen Default: Vorhandene Zeilen hätten keinen Wert.</translation>
    </message>
    <message>
        <source>The script cannot be read as it stands.</source>
        <translation>Das Skript ist so nicht lesbar.</translation>
    </message>
    <message>
        <source>The script has no upgrade() to insert into.</source>
        <translation>Das Skript hat kein upgrade(), in das etwas eingefügt werden könnte.</translation>
    </message>
    <message>
        <source>downgrade is no plain function in this script, so nothing can be inserted there.</source>
        <translation>downgrade ist in diesem Skript keine gewöhnliche Funktion, deshalb kann dort nichts eingefügt werden.</translation>
    </message>
    <message>
        <source>upgrade() takes arguments (of several databases, most likely); operations have to be written by hand there.</source>
        <translation>upgrade() hat Argumente (wohl wegen mehrerer Datenbanken); dort müssen Operationen von Hand geschrieben werden.</translation>
    </message>
    <message>
        <source>The body of %1() stands on one line with its header; give it a line of its own first.</source>
        <translation>Der Rumpf von %1() steht in einer Zeile mit dem Kopf; geben Sie ihm zuerst eine eigene Zeile.</translation>
    </message>
    <message>
        <source>Only upgrade() is written.</source>
        <translation>Nur upgrade() wird geschrieben.</translation>
    </message>
    <message>
        <source>This cannot be written as Python.</source>
        <translation>Das lässt sich nicht als Python schreiben.</translation>
    </message>
    <message>
        <source>With this, %1() could not be run any more.</source>
        <translation>Damit könnte %1() nicht mehr ausgeführt werden.</translation>
    </message>
    <message>
        <source>The history cannot be followed everywhere, so this may be wrong.</source>
        <translation>Die Historie lässt sich nicht überall verfolgen, das kann also falsch sein.</translation>
    </message>
    <message>
        <source>At the beginning of upgrade()</source>
        <translation>Am Anfang von upgrade()</translation>
    </message>
    <message>
        <source>Into upgrade(), after line %1</source>
        <translation>In upgrade(), nach Zeile %1</translation>
    </message>
</context>
<context>
    <name>retort::ui::KeyField</name>
    <message>
        <source>Press the keys</source>
        <translation>Tasten drücken</translation>
    </message>
</context>
<context>
    <name>retort::ui::LogPane</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>What runs is written here, statement by statement.</source>
        <translation>Was ausgeführt wird, steht hier, Anweisung für Anweisung.</translation>
    </message>
</context>
<context>
    <name>retort::ui::MainWindow</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Backups %1</source>
        <translation>Backups %1</translation>
    </message>
    <message>
        <source>Planned; nothing has run</source>
        <translation>Geplant; noch nichts ausgeführt</translation>
    </message>
    <message>
        <source>Something is running on %1; wait for it or cancel it first</source>
        <translation>Auf %1 läuft gerade etwas; warten Sie oder brechen Sie es zuerst ab</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet…</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>Kein Projekt geöffnet</translation>
    </message>
    <message>
        <source>The revision was written</source>
        <translation>Die Revision wurde geschrieben</translation>
    </message>
    <message>
        <source>The project’s Python may read what Retort cannot</source>
        <translation>Das Python des Projekts darf lesen, was Retort nicht lesen kann</translation>
    </message>
    <message>
        <source>The project’s Python is not run</source>
        <translation>Das Python des Projekts wird nicht ausgeführt</translation>
    </message>
    <message>
        <source>The project could not be read</source>
        <translation>Das Projekt konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Verbunden mit %1</translation>
    </message>
    <message>
        <source>Problems %1</source>
        <translation>Probleme %1</translation>
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
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation>von Hand erstellt</translation>
    </message>
    <message>
        <source>The script has unsaved changes; the run uses what is on disk.</source>
        <translation>Das Skript hat ungespeicherte Änderungen; der Lauf verwendet die Fassung auf dem Datenträger.</translation>
    </message>
    <message>
        <source>Something is running</source>
        <translation>Etwas läuft noch</translation>
    </message>
    <message>
        <source>Work on %1 is under way. Stop it and close?</source>
        <translation>Auf %1 läuft noch etwas. Anhalten und schließen?</translation>
    </message>
    <message>
        <source>A run stops between two revisions; what is committed stays. A backup that is not complete is removed.</source>
        <translation>Ein Lauf hält zwischen zwei Revisionen an; Festgeschriebenes bleibt. Ein unvollständiges Backup wird entfernt.</translation>
    </message>
    <message>
        <source>Stop and Close</source>
        <translation>Anhalten und schließen</translation>
    </message>
    <message>
        <source>Keep Running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Open the folder of an Alembic project</source>
        <translation>Ordner eines Alembic-Projekts öffnen</translation>
    </message>
    <message>
        <source>The graph was exported to %1</source>
        <translation>Der Graph wurde nach %1 exportiert</translation>
    </message>
    <message>
        <source>Export the graph</source>
        <translation>Graph exportieren</translation>
    </message>
    <message>
        <source>Export what the filter leaves</source>
        <translation>Gefilterte Revisionen exportieren</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG-Bild (*.svg)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF-Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>Mermaid diagram (*.mmd)</source>
        <translation>Mermaid-Diagramm (*.mmd)</translation>
    </message>
    <message>
        <source>Graphviz DOT (*.dot)</source>
        <translation>Graphviz DOT (*.dot)</translation>
    </message>
    <message>
        <source>%1-revisions.svg</source>
        <comment>name of a file</comment>
        <translation>%1-revisionen.svg</translation>
    </message>
    <message>
        <source>Revisions of %1</source>
        <translation>Revisionen von %1</translation>
    </message>
    <message>
        <source>Exporting the graph…</source>
        <translation>Graph wird exportiert…</translation>
    </message>
    <message>
        <source>The graph was not exported</source>
        <translation>Der Graph wurde nicht exportiert</translation>
    </message>
    <message>
        <source>Export Graph</source>
        <translation>Graph exportieren</translation>
    </message>
    <message>
        <source>%1 was not written.</source>
        <translation>%1 wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>Connect to the database that is to be put under migrations</source>
        <translation>Mit der Datenbank verbinden, für die Migrationen eingerichtet werden sollen</translation>
    </message>
    <message>
        <source>The first revision was written; now the database is stamped with it</source>
        <translation>Die erste Revision wurde geschrieben; jetzt wird der Stamp in der Datenbank gesetzt</translation>
    </message>
    <message>
        <source>the sample’s own database</source>
        <translation>die eigene Datenbank des Beispiels</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>The text of the row was copied</source>
        <translation>Der Text der Zeile wurde kopiert</translation>
    </message>
    <message>
        <source>%1 stands at %2</source>
        <translation>%1 steht auf %2</translation>
    </message>
    <message>
        <source>%1 is at a revision that the project does not have</source>
        <translation>%1 steht auf einer Revision, die das Projekt nicht hat</translation>
    </message>
    <message>
        <source>%1, which was connected last, is no longer there</source>
        <translation>%1, womit zuletzt verbunden war, ist nicht mehr da</translation>
    </message>
    <message>
        <source>as in the last window</source>
        <translation>wie im letzten Fenster</translation>
    </message>
    <message>
        <source>The script changed meanwhile: look again at what would be inserted</source>
        <translation>Das Skript hat sich inzwischen geändert: Sehen Sie noch einmal nach, was eingefügt würde</translation>
    </message>
    <message>
        <source>Inserted into upgrade(); Undo takes it back</source>
        <translation>In upgrade() eingefügt; Rückgängig nimmt es zurück</translation>
    </message>
    <message>
        <source>Inserted into upgrade() and downgrade(); Undo takes it back</source>
        <translation>In upgrade() und downgrade() eingefügt; Rückgängig nimmt es zurück</translation>
    </message>
    <message>
        <source>This revision has no script that can be written in</source>
        <translation>Diese Revision hat kein Skript, in das geschrieben werden kann</translation>
    </message>
    <message>
        <source>Printed: %1</source>
        <translation>Gedruckt: %1</translation>
    </message>
    <message>
        <source>SQL script</source>
        <translation>SQL-Skript</translation>
    </message>
    <message>
        <source>There is nothing to print here: %1 is empty</source>
        <translation>Hier gibt es nichts zu drucken: %1 ist leer</translation>
    </message>
    <message>
        <source>Not printed: the printer takes nothing</source>
        <translation>Nicht gedruckt: Der Drucker nimmt nichts an</translation>
    </message>
    <message>
        <source>Printing the graph…</source>
        <translation>Der Graph wird gedruckt…</translation>
    </message>
    <message>
        <source>The revision %1 was moved; Undo in the list of revisions takes it back</source>
        <translation>Die Revision %1 wurde verschoben; Rückgängig in der Liste der Revisionen nimmt es zurück</translation>
    </message>
    <message>
        <source>The move was taken back</source>
        <translation>Das Verschieben wurde zurückgenommen</translation>
    </message>
    <message>
        <source>The revision was moved again</source>
        <translation>Die Revision wurde erneut verschoben</translation>
    </message>
    <message>
        <source>The connection to %1 is lost</source>
        <translation>Die Verbindung zu %1 ist abgebrochen</translation>
    </message>
    <message>
        <source>The last run on %1 broke off; an upgrade or a downgrade shows how to go on</source>
        <translation>Der letzte Lauf auf %1 ist abgebrochen; ein Upgrade oder Downgrade zeigt, wie es weitergeht</translation>
    </message>
    <message>
        <source>There is no text to search in here</source>
        <translation>Hier gibt es keinen Text zum Durchsuchen</translation>
    </message>
</context>
<context>
    <name>retort::ui::MergeForm</name>
    <message>
        <source>Heads to merge</source>
        <translation>Zusammenzuführende Heads</translation>
    </message>
    <message>
        <source>&amp;Heads</source>
        <translation>H&amp;eads</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Nachricht</translation>
    </message>
    <message>
        <source>What is merged</source>
        <translation>Was zusammengeführt wird</translation>
    </message>
    <message>
        <source>&amp;Branch label</source>
        <translation>B&amp;ranch-Label</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>The history has no more than one head; there is nothing to merge.</source>
        <translation>Die Historie hat nicht mehr als einen Head; es gibt nichts zusammenzuführen.</translation>
    </message>
    <message>
        <source>Tick two heads at least.</source>
        <translation>Mindestens zwei Heads ankreuzen.</translation>
    </message>
</context>
<context>
    <name>retort::ui::MoveSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Move the Revision</source>
        <translation>Revision verschieben</translation>
    </message>
    <message>
        <source>Move a revision</source>
        <translation>Revision verschieben</translation>
    </message>
    <message>
        <source>The change of the file</source>
        <translation>Die Änderung der Datei</translation>
    </message>
    <message>
        <source>Choose, or type an id or its first characters; several with commas between them make a merge</source>
        <translation>Auswählen oder eine ID oder ihre ersten Zeichen eingeben; mehrere, durch Kommas getrennt, ergeben einen Merge</translation>
    </message>
    <message>
        <source>no parent: a base of its own</source>
        <translation>kein Vorgänger: eine eigene Base</translation>
    </message>
    <message>
        <source>Say which revision it is to stand on.</source>
        <translation>Angeben, auf welcher Revision sie stehen soll.</translation>
    </message>
    <message>
        <source>The revision is no longer there.</source>
        <translation>Die Revision ist nicht mehr vorhanden.</translation>
    </message>
    <message>
        <source>There is no change to show.</source>
        <translation>Es gibt keine Änderung anzuzeigen.</translation>
    </message>
    <message>
        <source>&lt;b&gt;The revision was not moved.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;Die Revision wurde nicht verschoben.&lt;/b&gt; %1</translation>
    </message>
    <message>
        <source>What comes after it &amp;stays where it is</source>
        <translation>Was darauf &amp;folgt, bleibt, wo es ist</translation>
    </message>
    <message>
        <source>Where it is put</source>
        <translation>Wohin sie kommt</translation>
    </message>
    <message>
        <source>onto</source>
        <translation>auf</translation>
    </message>
    <message>
        <source>As a child of its own; what stands there already stays</source>
        <translation>Als eigener Nachfolger; was dort schon folgt, bleibt</translation>
    </message>
    <message>
        <source>right after</source>
        <translation>direkt nach</translation>
    </message>
    <message>
        <source>Between the other revision and all that comes after that</source>
        <translation>Zwischen der anderen Revision und allem, was darauf folgt</translation>
    </message>
    <message>
        <source>right before</source>
        <translation>direkt vor</translation>
    </message>
    <message>
        <source>Between the other revision and all that comes before that</source>
        <translation>Zwischen der anderen Revision und allem, was ihr vorausgeht</translation>
    </message>
    <message>
        <source>The other revision</source>
        <translation>Die andere Revision</translation>
    </message>
    <message>
        <source>&amp;Put it</source>
        <translation>&amp;Platz</translation>
    </message>
    <message>
        <source>It is taken out of its place: the revisions after it are put onto the one before it</source>
        <translation>Sie wird aus ihrem Platz herausgelöst: Die Revisionen danach kommen auf die davor</translation>
    </message>
    <message numerus="yes">
        <source>%n files change</source>
        <translation>
            <numerusform>%n Datei ändert sich</numerusform>
            <numerusform>%n Dateien ändern sich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; the %n revisions after it move along</source>
        <translation>
            <numerusform>%1; die Revision danach wird mitverschoben</numerusform>
            <numerusform>%1; die %n Revisionen danach werden mitverschoben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retort::ui::NewColumns</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>NULL</source>
        <translation>NULL</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Default</translation>
    </message>
    <message>
        <source>Add a Column</source>
        <translation>Spalte hinzufügen</translation>
    </message>
    <message>
        <source>Leave this column out</source>
        <translation>Diese Spalte weglassen</translation>
    </message>
    <message>
        <source>Name of column %1</source>
        <translation>Name der Spalte %1</translation>
    </message>
    <message>
        <source>Type of column %1</source>
        <translation>Typ der Spalte %1</translation>
    </message>
    <message>
        <source>Column %1 allows NULL</source>
        <translation>Spalte %1 erlaubt NULL</translation>
    </message>
    <message>
        <source>Column %1 is in the primary key</source>
        <translation>Spalte %1 gehört zum Primärschlüssel</translation>
    </message>
    <message>
        <source>Default of column %1</source>
        <translation>Default der Spalte %1</translation>
    </message>
    <message>
        <source>Leave column %1 out</source>
        <translation>Spalte %1 weglassen</translation>
    </message>
</context>
<context>
    <name>retort::ui::NewProjectForm</name>
    <message>
        <source>One database; configured in alembic.ini.</source>
        <translation>Eine Datenbank; Konfiguration in alembic.ini.</translation>
    </message>
    <message>
        <source>One database, reached through an async driver such as asyncpg.</source>
        <translation>Eine Datenbank, erreicht über einen asynchronen Treiber wie asyncpg.</translation>
    </message>
    <message>
        <source>Several databases, migrated one after the other by the same revisions.</source>
        <translation>Mehrere Datenbanken, nacheinander mit denselben Revisionen migriert.</translation>
    </message>
    <message>
        <source>As generic, with the configuration in pyproject.toml; needs Alembic 1.16 or newer.</source>
        <translation>Wie generic, mit der Konfiguration in pyproject.toml; erfordert Alembic 1.16 oder neuer.</translation>
    </message>
    <message>
        <source>As async, with the configuration in pyproject.toml; needs Alembic 1.16 or newer.</source>
        <translation>Wie async, mit der Konfiguration in pyproject.toml; erfordert Alembic 1.16 oder neuer.</translation>
    </message>
    <message>
        <source>Where the application is; made if it is not there</source>
        <translation>Wo die Anwendung liegt; wird angelegt, falls nicht vorhanden</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>Folder of the project</source>
        <translation>Ordner des Projekts</translation>
    </message>
    <message>
        <source>Tem&amp;plate</source>
        <translation>&amp;Vorlage</translation>
    </message>
    <message>
        <source>&amp;Scripts folder</source>
        <translation>&amp;Skriptordner</translation>
    </message>
    <message>
        <source>Names of revision files begin with the date</source>
        <translation>Namen der Revisionsdateien beginnen mit dem Datum</translation>
    </message>
    <message>
        <source>From an environment variable</source>
        <translation>Aus einer Umgebungsvariablen</translation>
    </message>
    <message>
        <source>In alembic.ini</source>
        <translation>In alembic.ini</translation>
    </message>
    <message>
        <source>Filled in later</source>
        <translation>Später ausfüllen</translation>
    </message>
    <message>
        <source>&amp;Database URL</source>
        <translation>Datenbank-&amp;URL</translation>
    </message>
    <message>
        <source>Where the database URL comes from</source>
        <translation>Woher die Datenbank-URL kommt</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>Mode&amp;lle</translation>
    </message>
    <message>
        <source>Their module, as in myapp.models; may be filled in later</source>
        <translation>Deren Modul, etwa myapp.models; kann später ausgefüllt werden</translation>
    </message>
    <message>
        <source>Their M&amp;etaData</source>
        <translation>Deren M&amp;etaData</translation>
    </message>
    <message>
        <source>The template multidb has a section for each database; fill them in afterwards.</source>
        <translation>Die Vorlage multidb hat für jede Datenbank einen Abschnitt; füllen Sie diese danach aus.</translation>
    </message>
    <message>
        <source>Database URL</source>
        <translation>Datenbank-URL</translation>
    </message>
    <message>
        <source>Name of the environment variable</source>
        <translation>Name der Umgebungsvariablen</translation>
    </message>
    <message>
        <source>env.py reads it from there, so that no password stands in a file.</source>
        <translation>env.py liest sie von dort, sodass kein Passwort in einer Datei steht.</translation>
    </message>
    <message>
        <source>Everybody who reads the project sees it: a URL with a password is not written.</source>
        <translation>Wer das Projekt liest, sieht sie: Eine URL mit Passwort wird nicht geschrieben.</translation>
    </message>
    <message>
        <source>alembic.ini gets a line to fill in.</source>
        <translation>alembic.ini erhält eine Zeile zum Ausfüllen.</translation>
    </message>
</context>
<context>
    <name>retort::ui::NewProjectSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Create the Project</source>
        <translation>Projekt erstellen</translation>
    </message>
    <message>
        <source>What the project is like</source>
        <translation>Eigenschaften des Projekts</translation>
    </message>
    <message>
        <source>Files that will be written</source>
        <translation>Dateien, die geschrieben werden</translation>
    </message>
    <message>
        <source>Content of the file</source>
        <translation>Inhalt der Datei</translation>
    </message>
    <message>
        <source>Put a database under migrations</source>
        <translation>Migrationen für eine Datenbank einrichten</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>First a project for the migrations; then the database’s tables become its first revision</source>
        <translation>Zuerst ein Projekt für die Migrationen; dann werden die Tabellen der Datenbank zur ersten Revision</translation>
    </message>
    <message>
        <source>As alembic init makes it</source>
        <translation>Wie von alembic init erstellt</translation>
    </message>
    <message>
        <source>Choose a folder to see the files that will be written.</source>
        <translation>Einen Ordner auswählen, um die zu schreibenden Dateien zu sehen.</translation>
    </message>
    <message>
        <source>There is nothing to show.</source>
        <translation>Es gibt nichts anzuzeigen.</translation>
    </message>
    <message>
        <source>%1   (is there; gets a section)</source>
        <translation>%1   (vorhanden; erhält einen Abschnitt)</translation>
    </message>
    <message>
        <source>%1 files, nothing is overwritten</source>
        <translation>%1 Dateien, nichts wird überschrieben</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>&lt;b&gt;The project was not made.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;Das Projekt wurde nicht erstellt.&lt;/b&gt; %1</translation>
    </message>
</context>
<context>
    <name>retort::ui::NewRevisionForm</name>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Nachricht</translation>
    </message>
    <message>
        <source>What the revision does, as in “add email to user”</source>
        <translation>Was die Revision tut, etwa „email zu user hinzufügen“</translation>
    </message>
    <message>
        <source>&amp;After</source>
        <translation>Na&amp;ch</translation>
    </message>
    <message>
        <source>The revision before</source>
        <translation>Die vorhergehende Revision</translation>
    </message>
    <message>
        <source>Begin a second branch here</source>
        <translation>Hier einen zweiten Branch beginnen</translation>
    </message>
    <message>
        <source>&amp;Branch label</source>
        <translation>B&amp;ranch-Label</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>A name for the branch that begins here, for use as name@head</source>
        <translation>Ein Name für den hier beginnenden Branch, zur Verwendung als name@head</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Dependencies and id</source>
        <translation>Abhängigkeiten und ID</translation>
    </message>
    <message>
        <source>&amp;Depends on</source>
        <translation>Abhän&amp;gig von</translation>
    </message>
    <message>
        <source>Ids or labels of other branches, separated by commas</source>
        <translation>IDs oder Labels anderer Branches, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>&amp;Id</source>
        <translation>&amp;ID</translation>
    </message>
    <message>
        <source>A random one</source>
        <translation>Zufällig</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>Folder of the file</source>
        <translation>Ordner der Datei</translation>
    </message>
    <message>
        <source>Choose one of %1 heads…</source>
        <translation>Einen von %1 Heads auswählen…</translation>
    </message>
    <message>
        <source>   (head)</source>
        <translation>   (Head)</translation>
    </message>
    <message>
        <source>   (not a head)</source>
        <translation>   (kein Head)</translation>
    </message>
    <message>
        <source>Nothing: this is the first revision</source>
        <translation>Nichts: Dies ist die erste Revision</translation>
    </message>
    <message>
        <source>Nothing: begin a history of its own</source>
        <translation>Nichts: eine eigene Historie beginnen</translation>
    </message>
    <message>
        <source>That of the revision before</source>
        <translation>Ordner der vorhergehenden Revision</translation>
    </message>
    <message>
        <source>The history has several heads. Choose the one that the revision comes after, or merge them first.</source>
        <translation>Die Historie hat mehrere Heads. Wählen Sie den aus, auf den die Revision folgt, oder führen Sie sie zuerst zusammen.</translation>
    </message>
    <message>
        <source>%1 is not a head. Tick that a second branch is meant, or choose a head.</source>
        <translation>%1 ist kein Head. Kreuzen Sie an, dass ein zweiter Branch gemeint ist, oder wählen Sie einen Head aus.</translation>
    </message>
    <message>
        <source>Branch off here, as a second branch</source>
        <translation>Hier abzweigen, als zweiter Branch</translation>
    </message>
    <message>
        <source>%1 has revisions after it already, so this begins a second branch.</source>
        <translation>Auf %1 folgen schon Revisionen, daher beginnt hier ein zweiter Branch.</translation>
    </message>
</context>
<context>
    <name>retort::ui::OperationWords</name>
    <message>
        <source>renames the table %1 to %2</source>
        <translation>benennt die Tabelle %1 in %2 um</translation>
    </message>
    <message>
        <source>renames %1.%2 to %3</source>
        <translation>benennt %1.%2 in %3 um</translation>
    </message>
    <message>
        <source>adds a foreign key from %1 to %2</source>
        <translation>fügt einen Fremdschlüssel von %1 auf %2 hinzu</translation>
    </message>
    <message>
        <source>comments the table %1</source>
        <translation>kommentiert die Tabelle %1</translation>
    </message>
    <message>
        <source>takes the comment of the table %1 away</source>
        <translation>entfernt den Kommentar der Tabelle %1</translation>
    </message>
    <message numerus="yes">
        <source>inserts %n rows into %1</source>
        <translation>
            <numerusform>fügt eine Zeile in %1 ein</numerusform>
            <numerusform>fügt %n Zeilen in %1 ein</numerusform>
        </translation>
    </message>
    <message>
        <source>creates the type %1</source>
        <translation>legt den Typ %1 an</translation>
    </message>
    <message>
        <source>drops the type %1</source>
        <translation>löscht den Typ %1</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>creates the table %1</source>
        <translation>legt die Tabelle %1 an</translation>
    </message>
    <message>
        <source>creates %1 tables</source>
        <translation>legt %1 Tabellen an</translation>
    </message>
    <message>
        <source>creates the tables %1</source>
        <translation>legt die Tabellen %1 an</translation>
    </message>
    <message>
        <source>drops the table %1</source>
        <translation>löscht die Tabelle %1</translation>
    </message>
    <message>
        <source>drops %1 tables</source>
        <translation>löscht %1 Tabellen</translation>
    </message>
    <message>
        <source>drops the tables %1</source>
        <translation>löscht die Tabellen %1</translation>
    </message>
    <message>
        <source>adds the column %1 to %2</source>
        <translation>fügt die Spalte %1 zu %2 hinzu</translation>
    </message>
    <message>
        <source>adds %1 columns to %2</source>
        <translation>fügt %1 Spalten zu %2 hinzu</translation>
    </message>
    <message>
        <source>adds the columns %1 to %2</source>
        <translation>fügt die Spalten %1 zu %2 hinzu</translation>
    </message>
    <message>
        <source>drops the column %1 of %2</source>
        <translation>löscht die Spalte %1 von %2</translation>
    </message>
    <message>
        <source>drops %1 columns of %2</source>
        <translation>löscht %1 Spalten von %2</translation>
    </message>
    <message>
        <source>drops the columns %1 of %2</source>
        <translation>löscht die Spalten %1 von %2</translation>
    </message>
    <message>
        <source>changes the column %1 of %2</source>
        <translation>ändert die Spalte %1 von %2</translation>
    </message>
    <message>
        <source>changes %1 columns of %2</source>
        <translation>ändert %1 Spalten von %2</translation>
    </message>
    <message>
        <source>changes the columns %1 of %2</source>
        <translation>ändert die Spalten %1 von %2</translation>
    </message>
    <message>
        <source>creates the index %1 on %2</source>
        <translation>legt den Index %1 auf %2 an</translation>
    </message>
    <message>
        <source>creates %1 indexes on %2</source>
        <translation>legt %1 Indizes auf %2 an</translation>
    </message>
    <message>
        <source>creates the indexes %1 on %2</source>
        <translation>legt die Indizes %1 auf %2 an</translation>
    </message>
    <message>
        <source>drops the index %1</source>
        <translation>löscht den Index %1</translation>
    </message>
    <message>
        <source>drops the indexes %1</source>
        <translation>löscht die Indizes %1</translation>
    </message>
    <message>
        <source>drops the index %1 of %2</source>
        <translation>löscht den Index %1 von %2</translation>
    </message>
    <message>
        <source>drops %1 indexes of %2</source>
        <translation>löscht %1 Indizes von %2</translation>
    </message>
    <message>
        <source>drops the indexes %1 of %2</source>
        <translation>löscht die Indizes %1 von %2</translation>
    </message>
    <message>
        <source>adds the constraint %1 to %2</source>
        <translation>fügt den Constraint %1 zu %2 hinzu</translation>
    </message>
    <message>
        <source>adds %1 constraints to %2</source>
        <translation>fügt %1 Constraints zu %2 hinzu</translation>
    </message>
    <message>
        <source>adds the constraints %1 to %2</source>
        <translation>fügt die Constraints %1 zu %2 hinzu</translation>
    </message>
    <message>
        <source>drops the constraint %1 of %2</source>
        <translation>löscht den Constraint %1 von %2</translation>
    </message>
    <message>
        <source>drops %1 constraints of %2</source>
        <translation>löscht %1 Constraints von %2</translation>
    </message>
    <message>
        <source>drops the constraints %1 of %2</source>
        <translation>löscht die Constraints %1 von %2</translation>
    </message>
    <message>
        <source>runs a statement of its own</source>
        <translation>führt eine eigene Anweisung aus</translation>
    </message>
    <message>
        <source>runs %1 statements of its own</source>
        <translation>führt %1 eigene Anweisungen aus</translation>
    </message>
    <message numerus="yes">
        <source>; and %n more changes</source>
        <translation>
            <numerusform>; und eine weitere Änderung</numerusform>
            <numerusform>; und %n weitere Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>drops %1 indexes</source>
        <translation>löscht %1 Indizes</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between the clauses of a sentence</comment>
        <translation>; </translation>
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
        <translation>Im &amp;Schlüsselbund des Systems speichern</translation>
    </message>
    <message>
        <source>Password of the profile</source>
        <translation>Passwort des Profils</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Password of &lt;b&gt;%1&lt;/b&gt; (%2)</source>
        <translation>Passwort von &lt;b&gt;%1&lt;/b&gt; (%2)</translation>
    </message>
</context>
<context>
    <name>retort::ui::PlanDelegate</name>
    <message>
        <source>cannot run</source>
        <translation>nicht ausführbar</translation>
    </message>
</context>
<context>
    <name>retort::ui::PlanModel</name>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>rolled back</source>
        <translation>zurückgerollt</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>nicht ausgeführt</translation>
    </message>
    <message>
        <source>step %1, %2, revision %3</source>
        <translation>Schritt %1, %2, Revision %3</translation>
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
        <translation>Problem: %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Another file declares the id %1, too, and that one counts: this file is not run.</source>
        <translation>Auch eine andere Datei deklariert die ID %1, und jene zählt: Diese Datei wird nicht ausgeführt.</translation>
    </message>
</context>
<context>
    <name>retort::ui::ProblemsPane</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>No problems: every script could be read and the graph is whole.</source>
        <translation>Keine Probleme: Alle Skripte konnten gelesen werden, und der Graph ist vollständig.</translation>
    </message>
</context>
<context>
    <name>retort::ui::ProfileConnector</name>
    <message>
        <source>profile %1</source>
        <translation>Profil %1</translation>
    </message>
    <message>
        <source>%1 The password has to be typed.</source>
        <translation>%1 Das Passwort muss eingegeben werden.</translation>
    </message>
    <message>
        <source>The keychain does not have the password.</source>
        <translation>Der Schlüsselbund enthält das Passwort nicht.</translation>
    </message>
    <message>
        <source>%1 The password of %2 is not kept; it is asked for at every connection.</source>
        <translation>%1 Das Passwort von %2 wird nicht gespeichert; es wird bei jeder Verbindung abgefragt.</translation>
    </message>
    <message>
        <source>%1 The password of %2 may still be in the keychain.</source>
        <translation>%1 Das Passwort von %2 ist möglicherweise noch im Schlüsselbund.</translation>
    </message>
</context>
<context>
    <name>retort::ui::ProfileEditor</name>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Cyan</source>
        <translation>Cyan</translation>
    </message>
    <message>
        <source>&amp;Read-only</source>
        <translation>Schreib&amp;geschützt</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>Testing or staging</source>
        <translation>Test oder Staging</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>None is needed</source>
        <translation>Nicht erforderlich</translation>
    </message>
    <message>
        <source>Kept in the keychain of the system</source>
        <translation>Im Schlüsselbund des Systems gespeichert</translation>
    </message>
    <message>
        <source>Asked for at every connection</source>
        <translation>Bei jeder Verbindung abfragen</translation>
    </message>
    <message>
        <source>Nothing is stepped, stamped or restored with it, and the server is asked to refuse every change.</source>
        <translation>Damit sind Upgrade, Downgrade, Stamp und Wiederherstellung nicht möglich, und der Server wird angewiesen, jede Änderung abzulehnen.</translation>
    </message>
    <message>
        <source>&amp;URL</source>
        <translation>&amp;URL</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>Gru&amp;ppe</translation>
    </message>
    <message>
        <source>Us&amp;ed for</source>
        <translation>&amp;Verwendung</translation>
    </message>
    <message>
        <source>Co&amp;lour</source>
        <translation>&amp;Farbe</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;wort</translation>
    </message>
    <message>
        <source>T&amp;he password</source>
        <translation>Das Passw&amp;ort</translation>
    </message>
    <message>
        <source>Encr&amp;yption</source>
        <translation>Ve&amp;rschlüsselung</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbinden…</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>The password was taken out of the URL: a profile holds none. It goes into the keychain when the profile is saved.</source>
        <translation>Das Passwort wurde aus der URL entfernt: Ein Profil enthält keines. Es kommt in den Schlüsselbund, wenn das Profil gespeichert wird.</translation>
    </message>
    <message>
        <source>As the URL says</source>
        <translation>Wie in der URL angegeben</translation>
    </message>
    <message>
        <source>For the test only</source>
        <translation>Nur für den Test</translation>
    </message>
    <message>
        <source>Goes into the keychain when the profile is saved</source>
        <translation>Kommt beim Speichern des Profils in den Schlüsselbund</translation>
    </message>
    <message>
        <source>As it is in the keychain</source>
        <translation>Wie im Schlüsselbund</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no colour</comment>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>retort::ui::ProfileList</name>
    <message>
        <source>development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>testing</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation>PRODUKTION</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Connection profiles</source>
        <translation>Verbindungsprofile</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Duplizieren…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
</context>
<context>
    <name>retort::ui::ProfileListModel</name>
    <message>
        <source>read-only</source>
        <translation>schreibgeschützt</translation>
    </message>
    <message>
        <source>this project’s</source>
        <translation>zu diesem Projekt</translation>
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
        <translation>Läufe schließen sich gegenseitig durch eine Advisory-Sperre aus.</translation>
    </message>
    <message>
        <source>Runs keep each other out with a named lock (GET_LOCK).</source>
        <translation>Läufe schließen sich gegenseitig durch eine benannte Sperre (GET_LOCK) aus.</translation>
    </message>
    <message>
        <source>Runs keep each other out with a file beside the database.</source>
        <translation>Läufe schließen sich gegenseitig durch eine Datei neben der Datenbank aus.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Runs cannot keep each other out:&lt;/b&gt; %1.</source>
        <translation>&lt;b&gt;Läufe können sich nicht gegenseitig ausschließen:&lt;/b&gt; %1.</translation>
    </message>
    <message>
        <source>Nothing leaves this machine.</source>
        <translation>Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>&lt;b&gt;The connection is not encrypted.&lt;/b&gt;</source>
        <translation>&lt;b&gt;Die Verbindung ist nicht verschlüsselt.&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Encrypted: %1.</source>
        <translation>Verschlüsselt: %1.</translation>
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
        <translation>Es ist nur Lesen möglich.</translation>
    </message>
    <message>
        <source>A step that fails leaves nothing behind.</source>
        <translation>Ein fehlgeschlagener Schritt hinterlässt nichts.</translation>
    </message>
    <message>
        <source>DDL is not transactional: a step that fails may leave a part of it behind.</source>
        <translation>DDL ist nicht transaktional: Ein fehlgeschlagener Schritt kann einen Teil hinterlassen.</translation>
    </message>
</context>
<context>
    <name>retort::ui::RestoreRowsSheet</name>
    <message>
        <source>Fill the tables as they are now</source>
        <translation>Die Tabellen im jetzigen Zustand füllen</translation>
    </message>
    <message>
        <source>Restore only the rows of a backup</source>
        <translation>Nur die Zeilen eines Backups wiederherstellen</translation>
    </message>
    <message>
        <source>By way of the backup’s revision</source>
        <translation>Über die Revision des Backups</translation>
    </message>
    <message>
        <source>Empty the database and build it anew</source>
        <translation>Die Datenbank leeren und neu aufbauen</translation>
    </message>
    <message>
        <source>Tables of the backup</source>
        <translation>Tabellen des Backups</translation>
    </message>
    <message>
        <source>Progress of the restore</source>
        <translation>Fortschritt der Wiederherstellung</translation>
    </message>
    <message>
        <source>&lt;b&gt;There is no plan.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;Es gibt keinen Plan.&lt;/b&gt; %1</translation>
    </message>
    <message>
        <source>Empty %1 and build it anew, where no downgrade leads there</source>
        <translation>%1 leeren und neu aufbauen, wenn kein Downgrade dorthin führt</translation>
    </message>
    <message>
        <source>&lt;b&gt;This way is not open.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;Dieser Weg ist nicht möglich.&lt;/b&gt; %1</translation>
    </message>
    <message>
        <source>This replaces rows of a production database. Type %1 to allow it:</source>
        <translation>Dies ersetzt Zeilen einer Produktionsdatenbank. Zur Freigabe %1 eingeben:</translation>
    </message>
    <message>
        <source>before restoring rows</source>
        <translation>vor dem Wiederherstellen von Zeilen</translation>
    </message>
    <message>
        <source>Reading the backup…</source>
        <translation>Backup wird gelesen…</translation>
    </message>
    <message numerus="yes">
        <source>Restore the Rows of %n Tables</source>
        <translation>
            <numerusform>Zeilen von %n Tabelle wiederherstellen</numerusform>
            <numerusform>Zeilen von %n Tabellen wiederherstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>If a table cannot be filled, restore the others without it</source>
        <translation>Lässt sich eine Tabelle nicht füllen, die anderen ohne sie wiederherstellen</translation>
    </message>
</context>
<context>
    <name>retort::ui::RestoreRowsWords</name>
    <message numerus="yes">
        <source>%n upgrades</source>
        <translation>
            <numerusform>%n Upgrade</numerusform>
            <numerusform>%n Upgrades</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n downgrades</source>
        <translation>
            <numerusform>%n Downgrade</numerusform>
            <numerusform>%n Downgrades</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at %2, backup of %3 at %4</source>
        <translation>%1 auf %2, Backup vom %3 auf %4</translation>
    </message>
    <message>
        <source>Fill the tables at %1, then upgrade again</source>
        <translation>Die Tabellen auf %1 füllen, dann wieder Upgrade</translation>
    </message>
    <message>
        <source>%1 is backed up as it is now</source>
        <translation>von %1 wird ein Backup des jetzigen Zustands erstellt</translation>
    </message>
    <message>
        <source>&lt;b&gt;everything in %1 is dropped&lt;/b&gt;</source>
        <translation>&lt;b&gt;alles in %1 wird gelöscht&lt;/b&gt;</translation>
    </message>
    <message>
        <source>the tables below are emptied and filled, in one transaction</source>
        <translation>die Tabellen unten werden in einer Transaktion geleert und gefüllt</translation>
    </message>
    <message>
        <source>the tables below are emptied and filled, in one transaction, if they fit</source>
        <translation>die Tabellen unten werden in einer Transaktion geleert und gefüllt, sofern sie passen</translation>
    </message>
    <message>
        <source>one that is not restored keeps its rows, but is emptied if they refer to rows that are gone then</source>
        <translation>eine nicht wiederhergestellte Tabelle behält ihre Zeilen, wird aber geleert, wenn diese auf Zeilen verweisen, die es dann nicht mehr gibt</translation>
    </message>
    <message>
        <source>Checking the backup…</source>
        <translation>Backup wird geprüft…</translation>
    </message>
    <message>
        <source>Backing up %1…</source>
        <translation>Backup von %1 läuft…</translation>
    </message>
    <message>
        <source>Emptying %1…</source>
        <translation>%1 wird geleert…</translation>
    </message>
    <message>
        <source>Going to the backup’s revision…</source>
        <translation>Wechsel zur Revision des Backups…</translation>
    </message>
    <message>
        <source>Filling the tables…</source>
        <translation>Tabellen werden gefüllt…</translation>
    </message>
    <message>
        <source>Going on from there…</source>
        <translation>Von dort geht es weiter…</translation>
    </message>
    <message>
        <source>%1 stands at %2.</source>
        <translation>%1 steht auf %2.</translation>
    </message>
    <message>
        <source>What it held before is the newest backup in the list.</source>
        <translation>Der vorherige Inhalt ist das neueste Backup in der Liste.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Nothing was changed.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;Nichts wurde geändert.&lt;/b&gt; %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;The rows are in, but it did not come to its end.&lt;/b&gt;</source>
        <translation>&lt;b&gt;Die Zeilen sind eingespielt, aber der Vorgang wurde nicht abgeschlossen.&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;The rows were not restored.&lt;/b&gt;</source>
        <translation>&lt;b&gt;Die Zeilen wurden nicht wiederhergestellt.&lt;/b&gt;</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are in.</source>
        <translation>
            <numerusform>%Ln Zeile ist eingespielt.</numerusform>
            <numerusform>%Ln Zeilen sind eingespielt.</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;The chosen tables were restored.&lt;/b&gt;</source>
        <translation>&lt;b&gt;Die ausgewählten Tabellen wurden wiederhergestellt.&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;All tables were restored.&lt;/b&gt;</source>
        <translation>&lt;b&gt;Alle Tabellen wurden wiederhergestellt.&lt;/b&gt;</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n tables were not restored;&lt;/b&gt; the list says why.</source>
        <translation>
            <numerusform>&lt;b&gt;Eine Tabelle wurde nicht wiederhergestellt;&lt;/b&gt; die Liste nennt den Grund.</numerusform>
            <numerusform>&lt;b&gt;%n Tabellen wurden nicht wiederhergestellt;&lt;/b&gt; die Liste nennt die Gründe.</numerusform>
        </translation>
    </message>
    <message>
        <source>if one of them cannot be, none is</source>
        <translation>geht das bei einer nicht, wird keine wiederhergestellt</translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionDelegate</name>
    <message>
        <source>10 months ago</source>
        <translation>vor 10 Monaten</translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionFilterModel</name>
    <message>
        <source>… %1 more</source>
        <translation>… %1 weitere</translation>
    </message>
    <message>
        <source>%1 revisions one after the other, from %2 down to %3. Click to show them.</source>
        <translation>%1 aufeinanderfolgende Revisionen, von %2 bis hinunter zu %3. Zum Anzeigen klicken.</translation>
    </message>
    <message>
        <source>%1 revisions folded, from %2 down to %3; press Enter to show them</source>
        <translation>%1 Revisionen eingeklappt, von %2 bis hinunter zu %3; zum Anzeigen Eingabetaste drücken</translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionListModel</name>
    <message>
        <source>pending</source>
        <translation>ausstehend</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>angewendet</translation>
    </message>
    <message>
        <source>the database is here</source>
        <translation>die Datenbank ist hier</translation>
    </message>
    <message>
        <source>file missing</source>
        <translation>Datei fehlt</translation>
    </message>
    <message>
        <source>duplicate id</source>
        <translation>doppelte ID</translation>
    </message>
    <message>
        <source>Another file declares this id, too. This one counts: it is loaded last.</source>
        <translation>Eine weitere Datei deklariert diese ID. Diese hier gilt: Sie wird zuletzt geladen.</translation>
    </message>
    <message>
        <source>Another file declares this id, too, and that one counts: it is loaded last. This file is not run.</source>
        <translation>Eine weitere Datei deklariert diese ID, und jene gilt: Sie wird zuletzt geladen. Diese Datei wird nicht ausgeführt.</translation>
    </message>
    <message>
        <source>cycle</source>
        <translation>Zyklus</translation>
    </message>
    <message>
        <source>%1 A revision cannot come before itself; Alembic refuses to load this history.</source>
        <translation>%1 Eine Revision kann nicht vor sich selbst kommen; Alembic weigert sich, diese Historie zu laden.</translation>
    </message>
    <message>
        <source>label twice</source>
        <translation>Label doppelt</translation>
    </message>
    <message>
        <source>missing: no file declares this revision</source>
        <translation>fehlt: Keine Datei deklariert diese Revision</translation>
    </message>
    <message>
        <source>missing, named by %1</source>
        <translation>fehlt, genannt von %1</translation>
    </message>
    <message>
        <source>missing, named by %1 and %2</source>
        <translation>fehlt, genannt von %1 und %2</translation>
    </message>
    <message>
        <source>missing, named by %1 and %2 more</source>
        <translation>fehlt, genannt von %1 und %2 weiteren</translation>
    </message>
    <message>
        <source>(no message)</source>
        <translation>(keine Nachricht)</translation>
    </message>
    <message>
        <source>the database stands at a revision that this project does not have</source>
        <translation>die Datenbank steht auf einer Revision, die dieses Projekt nicht hat</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>head</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>base</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>branch point</source>
        <translation>Verzweigung</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No file declares this revision. Either its file was lost, or what names it has to be put onto another one.</source>
        <translation>Keine Datei deklariert diese Revision. Entweder ging ihre Datei verloren, oder was auf sie verweist, muss auf eine andere gesetzt werden.</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>Revision %1</translation>
    </message>
    <message>
        <source>cannot be read whole</source>
        <translation>nicht vollständig lesbar</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionMinimap</name>
    <message>
        <source>Overview of the revisions</source>
        <translation>Übersicht der Revisionen</translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionMoves</name>
    <message>
        <source>%1 went through this revision already; where it stands in the history cannot be changed any more.</source>
        <translation>%1 hat diese Revision bereits durchlaufen; ihr Platz in der Historie lässt sich nicht mehr ändern.</translation>
    </message>
    <message>
        <source>%1 went through %2 already; where that stands in the history cannot be changed any more.</source>
        <translation>%1 hat %2 bereits durchlaufen; ihr Platz in der Historie lässt sich nicht mehr ändern.</translation>
    </message>
    <message>
        <source>Move %1 onto %2, with what comes after it</source>
        <translation>%1 mit allem, was darauf folgt, auf %2 verschieben</translation>
    </message>
    <message>
        <source>Put %1 between %2 and what comes after that</source>
        <translation>%1 zwischen %2 und das, was darauf folgt, setzen</translation>
    </message>
    <message>
        <source>Put %1 between %2 and what comes before that</source>
        <translation>%1 zwischen %2 und das, was ihr vorausgeht, setzen</translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionPane</name>
    <message>
        <source>Script and SQL</source>
        <translation>Skript und SQL</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>Upgrade</translation>
    </message>
    <message>
        <source>SQL of upgrade()</source>
        <translation>SQL von upgrade()</translation>
    </message>
    <message>
        <source>Downgrade</source>
        <translation>Downgrade</translation>
    </message>
    <message>
        <source>SQL of downgrade()</source>
        <translation>SQL von downgrade()</translation>
    </message>
    <message>
        <source>SQL dialect</source>
        <translation>SQL-Dialekt</translation>
    </message>
    <message>
        <source>Write the SQL for this database</source>
        <translation>SQL für diese Datenbank schreiben</translation>
    </message>
    <message>
        <source>What was edited since the script was applied</source>
        <translation>Was seit der Anwendung des Skripts bearbeitet wurde</translation>
    </message>
    <message>
        <source>Edited Since</source>
        <translation>Seither bearbeitet</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>No revision selected</source>
        <translation>Keine Revision ausgewählt</translation>
    </message>
    <message>
        <source>Choose a revision in the list to see its script and its SQL.</source>
        <translation>Wählen Sie in der Liste eine Revision aus, um ihr Skript und ihr SQL zu sehen.</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>(no message)</source>
        <translation>(keine Nachricht)</translation>
    </message>
    <message>
        <source>unsaved changes</source>
        <translation>ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>What it does cannot be told without running it.</source>
        <translation>Was sie tut, lässt sich ohne Ausführung nicht sagen.</translation>
    </message>
    <message>
        <source> What else it does cannot be told without running it.</source>
        <translation> Was sie sonst noch tut, lässt sich ohne Ausführung nicht sagen.</translation>
    </message>
    <message>
        <source>Changes nothing in the database.</source>
        <translation>Ändert nichts in der Datenbank.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>upgrade() asks for no SQL.</source>
        <translation>upgrade() löst kein SQL aus.</translation>
    </message>
    <message>
        <source>downgrade() asks for no SQL.</source>
        <translation>downgrade() löst kein SQL aus.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>No SQL: the script cannot be parsed. %1</source>
        <translation>Kein SQL: Das Skript kann nicht geparst werden. %1</translation>
    </message>
    <message>
        <source>No SQL: %1</source>
        <translation>Kein SQL: %1</translation>
    </message>
    <message>
        <source>Incomplete from here on: %1</source>
        <translation>Ab hier unvollständig: %1</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Save the changes to %1?</source>
        <translation>Änderungen an %1 speichern?</translation>
    </message>
    <message>
        <source>Your changes are lost if you do not save them.</source>
        <translation>Ihre Änderungen gehen verloren, wenn Sie sie nicht speichern.</translation>
    </message>
    <message>
        <source>No revision can be read from this file.</source>
        <translation>Aus dieser Datei lässt sich keine Revision lesen.</translation>
    </message>
    <message>
        <source>The file is no longer on disk.</source>
        <translation>Die Datei ist nicht mehr auf dem Datenträger.</translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionPanel</name>
    <message>
        <source>Every word must match: in the message, the id, a label, the date, or a table or column that the revision touches.</source>
        <translation>Jedes Wort muss zutreffen: in der Nachricht, der ID, einem Label, dem Datum oder einer Tabelle oder Spalte, die die Revision berührt.</translation>
    </message>
    <message>
        <source>what the revision is</source>
        <translation>was die Revision ist</translation>
    </message>
    <message>
        <source>touches this table</source>
        <translation>berührt diese Tabelle</translation>
    </message>
    <message>
        <source>touches a column of this name</source>
        <translation>berührt eine Spalte dieses Namens</translation>
    </message>
    <message>
        <source>touches this column</source>
        <translation>berührt diese Spalte</translation>
    </message>
    <message>
        <source>every revision of this branch</source>
        <translation>alle Revisionen dieses Branches</translation>
    </message>
    <message>
        <source>declares this label</source>
        <translation>deklariert dieses Label</translation>
    </message>
    <message>
        <source>the id begins like this</source>
        <translation>die ID beginnt so</translation>
    </message>
    <message>
        <source>only in the message</source>
        <translation>nur in der Nachricht</translation>
    </message>
    <message>
        <source>together</source>
        <translation>zusammenhängend</translation>
    </message>
    <message>
        <source>SQL of the Range</source>
        <translation>SQL des Bereichs</translation>
    </message>
    <message>
        <source>Filter by message, table:users, column:email, label…</source>
        <translation>Filtern nach Nachricht, table:users, column:email, Label…</translation>
    </message>
    <message>
        <source>Filter revisions</source>
        <translation>Revisionen filtern</translation>
    </message>
    <message>
        <source>Show only the heads</source>
        <translation>Nur die Heads anzeigen</translation>
    </message>
    <message>
        <source>Show only what the database does not have yet</source>
        <translation>Nur anzeigen, was die Datenbank noch nicht hat</translation>
    </message>
    <message>
        <source>Show the SQL that leads from the oldest to the newest of the selected revisions</source>
        <translation>Das SQL anzeigen, das von der ältesten zur neuesten der ausgewählten Revisionen führt</translation>
    </message>
    <message>
        <source>Select one revision only (Esc)</source>
        <translation>Nur eine Revision auswählen (Esc)</translation>
    </message>
    <message>
        <source>Select one revision only</source>
        <translation>Nur eine Revision auswählen</translation>
    </message>
    <message>
        <source>Neither of %1 and %2 comes before the other</source>
        <translation>Weder %1 noch %2 kommt vor der anderen</translation>
    </message>
    <message>
        <source>1 revision after %1: %2</source>
        <translation>1 Revision nach %1: %2</translation>
    </message>
    <message>
        <source>%1 revisions after %2, up to %3</source>
        <translation>%1 Revisionen nach %2, bis %3</translation>
    </message>
    <message numerus="yes">
        <source>%n heads</source>
        <translation>
            <numerusform>%n Head</numerusform>
            <numerusform>%n Heads</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 pending</source>
        <translation>%1 ausstehend</translation>
    </message>
    <message numerus="yes">
        <source>%n matches</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>bisher %1</translation>
    </message>
    <message>
        <source>What the revisions touch is still being read.</source>
        <translation>Was die Revisionen berühren, wird noch eingelesen.</translation>
    </message>
    <message numerus="yes">
        <source>%n scripts cannot be read to their end; they may touch more than is known.</source>
        <translation>
            <numerusform>Ein Skript kann nicht bis zum Ende gelesen werden; es berührt möglicherweise mehr als bekannt.</numerusform>
            <numerusform>%n Skripte können nicht bis zum Ende gelesen werden; sie berühren möglicherweise mehr als bekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing so far</source>
        <translation>Bisher nichts</translation>
    </message>
    <message>
        <source>Which tables and columns the revisions touch is still being read. What matches appears here.</source>
        <translation>Welche Tabellen und Spalten die Revisionen berühren, wird noch eingelesen. Treffer erscheinen hier.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>No revision has all of these words. Press Esc to see every revision again.</source>
        <translation>Keine Revision enthält alle diese Wörter. Mit Esc erscheinen wieder alle Revisionen.</translation>
    </message>
    <message>
        <source>No revisions yet</source>
        <translation>Noch keine Revisionen</translation>
    </message>
    <message>
        <source>This project has no revision scripts. Write the first one, let the models make it (compare them with a database), or have it made from a database that has tables already.</source>
        <translation>Dieses Projekt hat keine Revisionsskripte. Schreiben Sie das erste, lassen Sie es aus den Modellen erzeugen (durch Vergleich mit einer Datenbank) oder aus einer Datenbank, die bereits Tabellen hat.</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>Kein Projekt geöffnet</translation>
    </message>
    <message>
        <source>Open the folder that holds alembic.ini, or drop it here.</source>
        <translation>Öffnen Sie den Ordner, der alembic.ini enthält, oder ziehen Sie ihn hierher.</translation>
    </message>
    <message>
        <source>New Revision…</source>
        <translation>Neue Revision…</translation>
    </message>
    <message>
        <source>Adopt a Database…</source>
        <translation>Datenbank übernehmen…</translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Create the Revision</source>
        <translation>Revision erstellen</translation>
    </message>
    <message>
        <source>The file that will be written</source>
        <translation>Die Datei, die geschrieben wird</translation>
    </message>
    <message>
        <source>New revision</source>
        <translation>Neue Revision</translation>
    </message>
    <message>
        <source>Merge heads</source>
        <translation>Heads zusammenführen</translation>
    </message>
    <message>
        <source>Create the Merge</source>
        <translation>Merge erstellen</translation>
    </message>
    <message>
        <source>There is no file to show.</source>
        <translation>Es gibt keine Datei anzuzeigen.</translation>
    </message>
    <message>
        <source>&lt;b&gt;The revision was not written.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;Die Revision wurde nicht geschrieben.&lt;/b&gt; %1</translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionView</name>
    <message>
        <source>Revisions</source>
        <translation>Revisionen</translation>
    </message>
</context>
<context>
    <name>retort::ui::RowRouteModel</name>
    <message>
        <source>not restored: %1</source>
        <translation>nicht wiederhergestellt: %1</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>ohne %1</translation>
    </message>
    <message>
        <source>default or NULL for %1</source>
        <translation>Default oder NULL für %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are in</source>
        <translation>
            <numerusform>%Ln Zeile eingespielt</numerusform>
            <numerusform>%Ln Zeilen eingespielt</numerusform>
        </translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>not restored, empty now: %1</source>
        <translation>nicht wiederhergestellt, jetzt leer: %1</translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation>Im Backup</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Ziel</translation>
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
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Working out the plan…</source>
        <translation>Plan wird ermittelt…</translation>
    </message>
    <message>
        <source>Restore the backup…</source>
        <translation>Backup wiederherstellen…</translation>
    </message>
    <message>
        <source>Steps of the run</source>
        <translation>Schritte des Laufs</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>&lt;b&gt;There is no plan.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;Es gibt keinen Plan.&lt;/b&gt; %1</translation>
    </message>
    <message>
        <source>Merge the heads…</source>
        <translation>Heads zusammenführen…</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Runs %1.</source>
        <translation>Läuft %1.</translation>
    </message>
    <message>
        <source>This takes something away from a production database. Type %1 to allow it:</source>
        <translation>Dies entfernt etwas aus einer Produktionsdatenbank. Zur Freigabe %1 eingeben:</translation>
    </message>
    <message>
        <source>Backing up %1…</source>
        <translation>Backup von %1 läuft…</translation>
    </message>
    <message>
        <source>Trying each revision up, down and up again on an empty copy of the schema…</source>
        <translation>Upgrade, Downgrade und erneutes Upgrade jeder Revision werden auf einer leeren Kopie des Schemas erprobt…</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln statements ran.</source>
        <translation>
            <numerusform>%Ln Anweisung ausgeführt.</numerusform>
            <numerusform>%Ln Anweisungen ausgeführt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop Trying</source>
        <translation>Probelauf anhalten</translation>
    </message>
    <message>
        <source>Try It First</source>
        <translation>Erst erproben</translation>
    </message>
    <message>
        <source>Runs each revision up, down and up again on an empty copy of the schema in memory. %1 is not touched.</source>
        <translation>Führt Upgrade, Downgrade und erneutes Upgrade jeder Revision auf einer leeren Kopie des Schemas im Arbeitsspeicher aus. %1 bleibt unberührt.</translation>
    </message>
    <message>
        <source>Makes a scratch database on the server, runs each revision up, down and up again there, and drops it. %1 is not touched.</source>
        <translation>Legt auf dem Server eine temporäre Datenbank an, führt dort Upgrade, Downgrade und erneutes Upgrade jeder Revision aus und löscht sie wieder. %1 bleibt unberührt.</translation>
    </message>
    <message>
        <source>Back up %1 first</source>
        <translation>Zuerst Backup von %1 erstellen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Undoing takes away what the run made in a production database. Type %1 and press Enter to undo it:</source>
        <translation>Rückgängigmachen entfernt, was der Lauf in einer Produktionsdatenbank angelegt hat. Dazu %1 eingeben und die Eingabetaste drücken:</translation>
    </message>
    <message>
        <source>Undoing what is in…</source>
        <translation>Wirksames wird rückgängig gemacht…</translation>
    </message>
    <message>
        <source>Forgetting the run…</source>
        <translation>Lauf wird vergessen…</translation>
    </message>
    <message>
        <source>See how to go on</source>
        <translation>Zeigen, wie es weitergeht</translation>
    </message>
    <message>
        <source>&lt;b&gt;Undone.&lt;/b&gt; The database holds nothing of the revision any more.</source>
        <translation>&lt;b&gt;Rückgängig gemacht.&lt;/b&gt; Die Datenbank enthält nichts mehr von der Revision.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Forgotten.&lt;/b&gt; The run no longer counts; the database is as it is.</source>
        <translation>&lt;b&gt;Vergessen.&lt;/b&gt; Der Lauf zählt nicht mehr; die Datenbank bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>The scripts have changed. This is the plan as they are now.</source>
        <translation>Die Skripte haben sich geändert. Das ist der Plan nach ihrem jetzigen Stand.</translation>
    </message>
</context>
<context>
    <name>retort::ui::RunWords</name>
    <message numerus="yes">
        <source>%n revisions</source>
        <translation>
            <numerusform>%n Revision</numerusform>
            <numerusform>%n Revisionen</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;All applied.&lt;/b&gt; Upgraded %1; %2 is now at %3.</source>
        <translation>&lt;b&gt;Alles angewendet.&lt;/b&gt; Upgrade um %1; %2 steht jetzt auf %3.</translation>
    </message>
    <message>
        <source>&lt;b&gt;All applied.&lt;/b&gt; Downgraded %1; %2 is now at %3.</source>
        <translation>&lt;b&gt;Alles angewendet.&lt;/b&gt; Downgrade um %1; %2 steht jetzt auf %3.</translation>
    </message>
    <message>
        <source>&lt;b&gt;All applied.&lt;/b&gt; Went on to the end of the run; %1 is now at %2.</source>
        <translation>&lt;b&gt;Alles angewendet.&lt;/b&gt; Der Lauf wurde bis zum Ende fortgesetzt; %1 steht jetzt auf %2.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Stamped.&lt;/b&gt; %1 now says that it is at %2. No script was run; tables and rows are as they were.</source>
        <translation>&lt;b&gt;Stamp gesetzt.&lt;/b&gt; %1 gibt nun an, auf %2 zu stehen. Es wurde kein Skript ausgeführt; Tabellen und Zeilen sind unverändert.</translation>
    </message>
    <message>
        <source>It came from &lt;a href=&quot;%1&quot;&gt;line %2&lt;/a&gt; of %3.</source>
        <translation>Die Ursache liegt in &lt;a href=&quot;%1&quot;&gt;Zeile %2&lt;/a&gt; von %3.</translation>
    </message>
    <message>
        <source>It happened in &lt;a href=&quot;%1&quot;&gt;%2&lt;/a&gt;.</source>
        <translation>Aufgetreten in &lt;a href=&quot;%1&quot;&gt;%2&lt;/a&gt;.</translation>
    </message>
    <message>
        <source>Plan the upgrade to %1 instead</source>
        <translation>Stattdessen das Upgrade auf %1 planen</translation>
    </message>
    <message>
        <source>Plan the downgrade to %1 instead</source>
        <translation>Stattdessen das Downgrade auf %1 planen</translation>
    </message>
    <message>
        <source>the table %1</source>
        <translation>die Tabelle %1</translation>
    </message>
    <message>
        <source>the column %1</source>
        <translation>die Spalte %1</translation>
    </message>
    <message>
        <source>rows of %1</source>
        <translation>Zeilen von %1</translation>
    </message>
    <message>
        <source>what “%1” says</source>
        <translation>was „%1“ besagt</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>&lt;b&gt;Takes away, with the data in it:&lt;/b&gt; %1.</source>
        <translation>&lt;b&gt;Entfernt mitsamt den Daten darin:&lt;/b&gt; %1.</translation>
    </message>
    <message>
        <source>Whether this takes away tables, columns or rows is known only in the run itself.</source>
        <translation>Ob dies Tabellen, Spalten oder Zeilen entfernt, zeigt sich erst im Lauf selbst.</translation>
    </message>
    <message>
        <source>Upgrade %1</source>
        <translation>Upgrade um %1</translation>
    </message>
    <message>
        <source>Downgrade %1</source>
        <translation>Downgrade um %1</translation>
    </message>
    <message>
        <source>Stamp %1</source>
        <translation>Stamp für %1 setzen</translation>
    </message>
    <message>
        <source>Go on with %1</source>
        <translation>Mit %1 fortsetzen</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 auf %2</translation>
    </message>
    <message>
        <source>in one transaction</source>
        <translation>in einer Transaktion</translation>
    </message>
    <message>
        <source>all in one transaction</source>
        <translation>vollständig in einer Transaktion</translation>
    </message>
    <message>
        <source>one transaction per revision</source>
        <translation>in einer Transaktion je Revision</translation>
    </message>
    <message>
        <source>&lt;b&gt;There is nothing to do:&lt;/b&gt; the database is already there.</source>
        <translation>&lt;b&gt;Es gibt nichts zu tun:&lt;/b&gt; Die Datenbank ist bereits dort.</translation>
    </message>
    <message>
        <source>&lt;b&gt;This cannot run:&lt;/b&gt; it could not be rehearsed on a copy of the schema, so its SQL is not known. %1</source>
        <translation>&lt;b&gt;Nicht ausführbar:&lt;/b&gt; Eine Probe auf einer Kopie des Schemas war nicht möglich, daher ist das SQL nicht bekannt. %1</translation>
    </message>
    <message>
        <source>See how to go on</source>
        <translation>Zeigen, wie es weitergeht</translation>
    </message>
    <message>
        <source>&lt;b&gt;This cannot run.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;Nicht ausführbar.&lt;/b&gt; %1</translation>
    </message>
    <message>
        <source>It is &lt;a href=&quot;%1&quot;&gt;line %2&lt;/a&gt; of %3. Nothing was run.</source>
        <translation>Betroffen ist &lt;a href=&quot;%1&quot;&gt;Zeile %2&lt;/a&gt; von %3. Es wurde nichts ausgeführt.</translation>
    </message>
    <message>
        <source>It is in &lt;a href=&quot;%1&quot;&gt;%2&lt;/a&gt;. Nothing was run.</source>
        <translation>Betroffen ist &lt;a href=&quot;%1&quot;&gt;%2&lt;/a&gt;. Es wurde nichts ausgeführt.</translation>
    </message>
    <message>
        <source>&lt;a href=&quot;%1&quot;&gt;Line %2&lt;/a&gt; of %3 failed in a rehearsal on an empty copy of the schema; the database was not touched.</source>
        <translation>&lt;a href=&quot;%1&quot;&gt;Zeile %2&lt;/a&gt; von %3 schlug bei der Probe auf einer leeren Kopie des Schemas fehl; die Datenbank blieb unberührt.</translation>
    </message>
    <message>
        <source>&lt;a href=&quot;%1&quot;&gt;%2&lt;/a&gt; failed in a rehearsal on an empty copy of the schema; the database was not touched.</source>
        <translation>&lt;a href=&quot;%1&quot;&gt;%2&lt;/a&gt; schlug bei der Probe auf einer leeren Kopie des Schemas fehl; die Datenbank blieb unberührt.</translation>
    </message>
    <message>
        <source>before the upgrade to %1</source>
        <translation>vor dem Upgrade auf %1</translation>
    </message>
    <message>
        <source>before the downgrade to %1</source>
        <translation>vor dem Downgrade auf %1</translation>
    </message>
    <message>
        <source>before the stamp as %1</source>
        <translation>vor dem Stamp auf %1</translation>
    </message>
    <message>
        <source>before going on to %1</source>
        <translation>vor dem Fortsetzen bis %1</translation>
    </message>
    <message>
        <source>A stamp only changes what the database says of itself. No script is run.</source>
        <translation>Ein Stamp ändert nur, was die Datenbank über ihren Stand angibt. Es wird kein Skript ausgeführt.</translation>
    </message>
    <message>
        <source>The version table now says %1, which this project does not know. That is deleted first.</source>
        <translation>Die Versionstabelle enthält jetzt %1, was dieses Projekt nicht kennt. Dies wird zuerst gelöscht.</translation>
    </message>
    <message>
        <source>The backup taken before the run holds the database as it was.</source>
        <translation>Das vor dem Lauf erstellte Backup enthält die Datenbank, wie sie war.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Cancelled: nothing changed.&lt;/b&gt;</source>
        <translation>&lt;b&gt;Abgebrochen: Nichts wurde geändert.&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;Nothing changed.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;Nichts wurde geändert.&lt;/b&gt; %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;Nothing changed.&lt;/b&gt; There was nothing to do.</source>
        <translation>&lt;b&gt;Nichts wurde geändert.&lt;/b&gt; Es gab nichts zu tun.</translation>
    </message>
    <message>
        <source>%1 of %2 ran and are committed; the rest was not run.</source>
        <translation>%1 von %2 ausgeführt und festgeschrieben; der Rest wurde nicht ausgeführt.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Cancelled. Stopped after %1.&lt;/b&gt; %2</source>
        <translation>&lt;b&gt;Abgebrochen. Angehalten nach %1.&lt;/b&gt; %2</translation>
    </message>
    <message>
        <source>&lt;b&gt;Stopped after %1.&lt;/b&gt; %2</source>
        <translation>&lt;b&gt;Angehalten nach %1.&lt;/b&gt; %2</translation>
    </message>
    <message>
        <source>%1 is now at %2.</source>
        <translation>%1 steht jetzt auf %2.</translation>
    </message>
    <message>
        <source>&lt;b&gt;The database may hold part of a revision:&lt;/b&gt; a failure could not be rolled back.</source>
        <translation>&lt;b&gt;Die Datenbank enthält möglicherweise einen Teil einer Revision:&lt;/b&gt; Ein Fehlschlag konnte nicht zurückgerollt werden.</translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <translation>„%1“ (%2)</translation>
    </message>
</context>
<context>
    <name>retort::ui::SampleSheet</name>
    <message>
        <source>Folder of the copy</source>
        <translation>Ordner der Kopie</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Copy and Open</source>
        <translation>Kopieren und öffnen</translation>
    </message>
    <message>
        <source>Try the sample project</source>
        <translation>Das Beispielprojekt ausprobieren</translation>
    </message>
    <message>
        <source>A small shop with branches and a merge, on SQLite</source>
        <translation>Ein kleiner Laden mit Branches und einem Merge, auf SQLite</translation>
    </message>
    <message>
        <source>The sample is copied into a folder of your own, where you can change everything. It opens with an empty database beside it, so that every revision is still to be run: step it up and down, break a script, back the database up.</source>
        <translation>Das Beispiel wird in einen eigenen Ordner kopiert, in dem Sie alles ändern können. Es öffnet sich mit einer leeren Datenbank daneben, sodass noch jede Revision anzuwenden ist: Gehen Sie hinauf und hinunter, beschädigen Sie ein Skript, sichern Sie die Datenbank.</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>Open It</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Type the whole path of a folder, or choose one.</source>
        <translation>Geben Sie den ganzen Pfad eines Ordners ein oder wählen Sie einen aus.</translation>
    </message>
    <message>
        <source>There is a project in this folder already, such as an earlier copy. It is opened as it is.</source>
        <translation>In diesem Ordner ist schon ein Projekt, etwa eine frühere Kopie. Es wird so geöffnet, wie es ist.</translation>
    </message>
    <message>
        <source>The folder must be empty: nothing is overwritten.</source>
        <translation>Der Ordner muss leer sein: Es wird nichts überschrieben.</translation>
    </message>
    <message>
        <source>The folder is made.</source>
        <translation>Der Ordner wird angelegt.</translation>
    </message>
    <message>
        <source>&lt;b&gt;The sample was not copied.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;Das Beispiel wurde nicht kopiert.&lt;/b&gt; %1</translation>
    </message>
</context>
<context>
    <name>retort::ui::ScriptEditor</name>
    <message>
        <source>Revision script</source>
        <translation>Revisionsskript</translation>
    </message>
</context>
<context>
    <name>retort::ui::ScriptSide</name>
    <message>
        <source>The unsaved text is only in this window. %1</source>
        <translation>Der ungespeicherte Text ist nur in diesem Fenster. %1</translation>
    </message>
    <message>
        <source>No file of this project declares the revision &lt;b&gt;%1&lt;/b&gt;.</source>
        <translation>Keine Datei dieses Projekts deklariert die Revision &lt;b&gt;%1&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>Not saved. %1</source>
        <translation>Nicht gespeichert. %1</translation>
    </message>
    <message>
        <source>Not saved: the file is no longer on disk. Your text is only here.</source>
        <translation>Nicht gespeichert: Die Datei ist nicht mehr auf dem Datenträger. Ihr Text ist nur hier.</translation>
    </message>
    <message>
        <source>Write It Again</source>
        <translation>Erneut schreiben</translation>
    </message>
    <message>
        <source>The file changed on disk while you were editing it. Nothing was overwritten.</source>
        <translation>Die Datei hat sich während der Bearbeitung auf dem Datenträger geändert. Nichts wurde überschrieben.</translation>
    </message>
    <message>
        <source>Show the Difference</source>
        <translation>Unterschied anzeigen</translation>
    </message>
    <message>
        <source>Take Theirs</source>
        <translation>Andere übernehmen</translation>
    </message>
    <message>
        <source>The text on disk replaces yours; Undo brings yours back</source>
        <translation>Der Text auf dem Datenträger ersetzt Ihren; „Rückgängig“ holt Ihren zurück</translation>
    </message>
    <message>
        <source>Overwrite It</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>Keep Mine</source>
        <translation>Eigene behalten</translation>
    </message>
    <message>
        <source>Your text stays, and saving it overwrites the change on disk</source>
        <translation>Ihr Text bleibt, und Speichern überschreibt die Änderung auf dem Datenträger</translation>
    </message>
    <message>
        <source>The file changed on disk while you were editing it.</source>
        <translation>Die Datei hat sich während der Bearbeitung auf dem Datenträger geändert.</translation>
    </message>
    <message>
        <source>theirs, on disk</source>
        <translation>andere Fassung, auf dem Datenträger</translation>
    </message>
    <message>
        <source>mine, unsaved</source>
        <translation>eigene Fassung, ungespeichert</translation>
    </message>
    <message>
        <source>Decide Later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>The file is gone. What you see is what it held.</source>
        <translation>Die Datei ist verschwunden. Zu sehen ist ihr letzter Inhalt.</translation>
    </message>
    <message>
        <source>Changes to this script were not saved (%1).</source>
        <translation>Änderungen an diesem Skript wurden nicht gespeichert (%1).</translation>
    </message>
    <message>
        <source>The file has changed since.</source>
        <translation>Die Datei hat sich seither geändert.</translation>
    </message>
    <message>
        <source>Changes to this script that were not saved.</source>
        <translation>Nicht gespeicherte Änderungen an diesem Skript.</translation>
    </message>
    <message>
        <source>the script as it is</source>
        <translation>das Skript wie bisher</translation>
    </message>
    <message>
        <source>with the unsaved changes</source>
        <translation>mit den ungespeicherten Änderungen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>retort::ui::SessionLog</name>
    <message>
        <source>Backing up…</source>
        <translation>Backup läuft…</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Wiederherstellung läuft…</translation>
    </message>
    <message>
        <source>Restoring rows…</source>
        <translation>Zeilen werden wiederhergestellt…</translation>
    </message>
    <message>
        <source>Undoing what is in of the broken run…</source>
        <translation>Wirksames des unterbrochenen Laufs wird rückgängig gemacht…</translation>
    </message>
    <message>
        <source>Forgetting the broken run…</source>
        <translation>Unterbrochener Lauf wird vergessen…</translation>
    </message>
    <message>
        <source>Not undone. %1</source>
        <translation>Nicht rückgängig gemacht. %1</translation>
    </message>
    <message>
        <source>Not forgotten. %1</source>
        <translation>Nicht vergessen. %1</translation>
    </message>
    <message>
        <source>Undone: the database holds nothing of the revision any more</source>
        <translation>Rückgängig gemacht: Die Datenbank enthält nichts mehr von der Revision</translation>
    </message>
    <message>
        <source>The broken run no longer counts</source>
        <translation>Der unterbrochene Lauf zählt nicht mehr</translation>
    </message>
    <message>
        <source>Backup cancelled</source>
        <translation>Backup abgebrochen</translation>
    </message>
    <message>
        <source>Restore cancelled, nothing was changed</source>
        <translation>Wiederherstellung abgebrochen, nichts wurde geändert</translation>
    </message>
    <message>
        <source>Not restored, and the database is changed. %1</source>
        <translation>Nicht wiederhergestellt, und die Datenbank ist verändert. %1</translation>
    </message>
    <message>
        <source>Not backed up. %1</source>
        <translation>Kein Backup erstellt. %1</translation>
    </message>
    <message>
        <source>Not restored, nothing was changed. %1</source>
        <translation>Nicht wiederhergestellt, nichts wurde geändert. %1</translation>
    </message>
    <message>
        <source>Rows restored; the database is at %1, and what it held before was backed up</source>
        <translation>Zeilen wiederhergestellt; die Datenbank steht auf %1, vom vorherigen Inhalt gibt es ein Backup</translation>
    </message>
    <message>
        <source>Backed up at %1</source>
        <translation>Backup auf %1 erstellt</translation>
    </message>
    <message>
        <source>Restored to %1; what it held before was backed up</source>
        <translation>Auf %1 wiederhergestellt; vom vorherigen Inhalt gibt es ein Backup</translation>
    </message>
    <message>
        <source>Upgrading %1 to %2</source>
        <translation>Upgrade der Datenbank %1 auf %2</translation>
    </message>
    <message>
        <source>Downgrading %1 to %2</source>
        <translation>Downgrade der Datenbank %1 auf %2</translation>
    </message>
    <message>
        <source>Going on with the run on %1 that broke off</source>
        <translation>Unterbrochener Lauf auf %1 wird fortgesetzt</translation>
    </message>
    <message>
        <source>Stamping %1 as %2</source>
        <translation>Stamp der Datenbank %1 auf %2</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Läuft…</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>Nichts wurde geändert</translation>
    </message>
    <message>
        <source>Stopped after %1</source>
        <translation>Angehalten nach %1</translation>
    </message>
    <message>
        <source>The state of the database is not known</source>
        <translation>Der Zustand der Datenbank ist unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>%n revisions, opened in %1 ms</source>
        <translation>
            <numerusform>%n Revision, in %1 ms geöffnet</numerusform>
            <numerusform>%n Revisionen, in %1 ms geöffnet</numerusform>
        </translation>
    </message>
    <message>
        <source>Restoring into a new database…</source>
        <translation>Wird in eine neue Datenbank wiederhergestellt…</translation>
    </message>
    <message>
        <source>Restored to %1 in the new database %2; the present one was not touched</source>
        <translation>Auf %1 in der neuen Datenbank %2 wiederhergestellt; die jetzige wurde nicht angerührt</translation>
    </message>
    <message>
        <source>Backing up the whole server…</source>
        <translation>Der ganze Server wird gesichert…</translation>
    </message>
    <message>
        <source>The whole server is backed up, in %1</source>
        <translation>Der ganze Server ist gesichert, in %1</translation>
    </message>
    <message>
        <source>Restored to %1 in a new database, which took the place of the present one; that is kept as %2</source>
        <translation>Wiederhergestellt auf %1 in einer neuen Datenbank, die an die Stelle der bisherigen getreten ist; diese bleibt als %2 erhalten</translation>
    </message>
    <message>
        <source>%1 is now at %2</source>
        <translation>%1 steht jetzt auf %2</translation>
    </message>
</context>
<context>
    <name>retort::ui::SettingsPage</name>
    <message>
        <source>No setting has these words.</source>
        <translation>Keine Einstellung enthält diese Wörter.</translation>
    </message>
    <message>
        <source>General settings</source>
        <translation>Allgemeine Einstellungen</translation>
    </message>
</context>
<context>
    <name>retort::ui::SettingsRows</name>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>In high contrast, text has a contrast of at least 7:1 with everything that it stands on.</source>
        <translation>Mit hohem Kontrast hat Text mindestens 7:1 zu allem, worauf er steht.</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>Wie im System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast, white</source>
        <translation>Hoher Kontrast, weiß</translation>
    </message>
    <message>
        <source>High contrast, black</source>
        <translation>Hoher Kontrast, schwarz</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>From the next start on.</source>
        <translation>Ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Rows of the revisions</source>
        <translation>Zeilen der Revisionen</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Geräumig</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>Revisionen</translation>
    </message>
    <message>
        <source>Fold long runs</source>
        <translation>Lange Ketten einklappen</translation>
    </message>
    <message>
        <source>A run of revisions in which nothing branches becomes one row, which opens with Enter.</source>
        <translation>Eine Kette von Revisionen ohne Verzweigung wird eine Zeile, die sich mit der Eingabetaste öffnet.</translation>
    </message>
    <message>
        <source>Where the list is long</source>
        <translation>Wenn die Liste lang ist</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Dim unrelated revisions</source>
        <translation>Nicht zugehörige Revisionen abblenden</translation>
    </message>
    <message>
        <source>What is neither an ancestor nor a descendant of the selected revision is drawn fainter.</source>
        <translation>Was weder vor noch nach der ausgewählten Revision liegt, wird blasser gezeichnet.</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Back up the database before a run</source>
        <translation>Vor einem Lauf ein Backup der Datenbank erstellen</translation>
    </message>
    <message>
        <source>What the sheet of a run begins with; it can be changed there for each run. Without the backup nothing runs.</source>
        <translation>Womit das Blatt eines Laufs beginnt; dort lässt es sich für jeden Lauf ändern. Ohne das Backup läuft nichts.</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Begin where the last window ended</source>
        <translation>Dort beginnen, wo das letzte Fenster endete</translation>
    </message>
    <message>
        <source>The project is opened with the revision and the filter that it had. No password is asked for, and no production database is connected to.</source>
        <translation>Das Projekt wird mit der Revision und dem Filter geöffnet, die es hatte. Es wird kein Passwort erfragt und mit keiner Produktionsdatenbank verbunden.</translation>
    </message>
    <message>
        <source>Trusted projects</source>
        <translation>Vertraute Projekte</translation>
    </message>
    <message>
        <source>Their own Python may read what Retort cannot. It can do whatever you can do on this machine.</source>
        <translation>Ihr eigenes Python darf lesen, was Retort nicht kann. Es kann alles, was Sie auf diesem Rechner können.</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Zuletzt geöffnete Projekte</translation>
    </message>
    <message>
        <source>They stand on the first page and in the File menu. Nothing of the projects themselves is touched.</source>
        <translation>Sie stehen auf der ersten Seite und im Menü „Datei“. An den Projekten selbst wird nichts verändert.</translation>
    </message>
    <message>
        <source>Forget Them</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>No project has been opened yet, or they were forgotten.</source>
        <translation>Es wurde noch kein Projekt geöffnet, oder sie wurden vergessen.</translation>
    </message>
    <message>
        <source>Show the overview</source>
        <translation>Übersicht anzeigen</translation>
    </message>
    <message>
        <source>The whole history in a narrow strip beside a long list; a press on it goes there.</source>
        <translation>Die ganze Historie in einem schmalen Streifen neben einer langen Liste; ein Klick darauf führt dorthin.</translation>
    </message>
</context>
<context>
    <name>retort::ui::SettingsSheet</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>What is changed here holds at once</source>
        <translation>Änderungen gelten sofort</translation>
    </message>
    <message>
        <source>Search settings and shortcuts</source>
        <translation>Einstellungen und Tastenkürzel durchsuchen</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>General %1</source>
        <translation>Allgemein %1</translation>
    </message>
    <message>
        <source>Shortcuts %1</source>
        <translation>Tastenkürzel %1</translation>
    </message>
</context>
<context>
    <name>retort::ui::Sheet</name>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
</context>
<context>
    <name>retort::ui::SheetHeader</name>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>retort::ui::ShortcutModel</name>
    <message>
        <source>Has no shortcut by default.</source>
        <translation>Hat standardmäßig kein Tastenkürzel.</translation>
    </message>
    <message>
        <source>By default %1.</source>
        <translation>Standardmäßig %1.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>retort::ui::ShortcutPage</name>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset All</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Shortcut of %1</source>
        <translation>Tastenkürzel von %1</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>This shortcut is the standard one.</source>
        <translation>Dieses Tastenkürzel ist das vorgegebene.</translation>
    </message>
    <message>
        <source>Give every command its standard shortcut again</source>
        <translation>Jedem Befehl wieder sein vorgegebenes Tastenkürzel geben</translation>
    </message>
    <message>
        <source>All shortcuts are the standard ones.</source>
        <translation>Alle Tastenkürzel sind die vorgegebenen.</translation>
    </message>
    <message>
        <source>%1 is typed into texts and walks lists. Hold Ctrl, Alt or Meta with it, or choose a function key.</source>
        <translation>%1 wird in Texte getippt und bewegt sich durch Listen. Halten Sie Strg, Alt oder Meta dazu oder wählen Sie eine Funktionstaste.</translation>
    </message>
    <message>
        <source>%1 opens the menu %2.</source>
        <translation>%1 öffnet das Menü %2.</translation>
    </message>
    <message>
        <source>Take Over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>%1 is the shortcut of “%2”, which is then left without one.</source>
        <translation>%1 ist das Tastenkürzel von „%2“, das dann keines mehr hat.</translation>
    </message>
    <message>
        <source>Without keys the command has no shortcut. It stays in the menus and in the command palette.</source>
        <translation>Ohne Tasten hat der Befehl kein Tastenkürzel. Er bleibt in den Menüs und in der Befehlspalette.</translation>
    </message>
    <message>
        <source>%1 is free.</source>
        <translation>%1 ist frei.</translation>
    </message>
    <message>
        <source>Select a command, press Enter, and then the keys that it is to have.</source>
        <translation>Wählen Sie einen Befehl aus, drücken Sie die Eingabetaste und dann die gewünschten Tasten.</translation>
    </message>
    <message>
        <source>No command has these words in its name or its shortcut.</source>
        <translation>Kein Befehl enthält diese Wörter im Namen oder im Tastenkürzel.</translation>
    </message>
</context>
<context>
    <name>retort::ui::SidesSheet</name>
    <message>
        <source>Choose, or type the id of a revision, its first characters, a branch label, head-2</source>
        <translation>Auswählen oder die Id einer Revision eingeben, ihre ersten Zeichen, ein Branch-Label, head-2</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save Snapshot…</source>
        <translation>Snapshot speichern…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Compare schemas</source>
        <translation>Schemas vergleichen</translation>
    </message>
    <message>
        <source>&lt;b&gt;The snapshot was not saved.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;Der Snapshot wurde nicht gespeichert.&lt;/b&gt; %1</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>Swap the two sides</source>
        <translation>Die beiden Seiten tauschen</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>b&amp;is</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Operationen</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Copy the SQL or the operations that are shown</source>
        <translation>Das gezeigte SQL oder die gezeigten Operationen kopieren</translation>
    </message>
    <message>
        <source>Keep the structure of the first side in a file, to compare with later</source>
        <translation>Die Struktur der ersten Seite in einer Datei festhalten, um später damit zu vergleichen</translation>
    </message>
    <message>
        <source>a snapshot…</source>
        <translation>ein Snapshot…</translation>
    </message>
    <message>
        <source>the database %1</source>
        <translation>die Datenbank %1</translation>
    </message>
    <message>
        <source>the models</source>
        <translation>die Modelle</translation>
    </message>
    <message>
        <source>the snapshot %1</source>
        <translation>der Snapshot %1</translation>
    </message>
    <message>
        <source>base: an empty database</source>
        <translation>base: eine leere Datenbank</translation>
    </message>
    <message>
        <source>head: the newest revision</source>
        <translation>head: die neueste Revision</translation>
    </message>
    <message>
        <source>heads: the newest revisions</source>
        <translation>heads: die neuesten Revisionen</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>Revision %1</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Both sides are the same</source>
        <translation>Beide Seiten sind gleich</translation>
    </message>
    <message>
        <source>Choose something else on one of them.</source>
        <translation>Wählen Sie auf einer Seite etwas anderes.</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Vergleichen…</translation>
    </message>
    <message>
        <source>What a revision makes is built in a scratch database on the server, which is dropped again.</source>
        <translation>Was eine Revision ergibt, wird in einer temporären Datenbank auf dem Server aufgebaut, die danach gelöscht wird.</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>Keine Unterschiede</translation>
    </message>
    <message>
        <source>%1 and %2 have the same tables, columns, keys and indexes.</source>
        <translation>Tabellen, Spalten, Schlüssel und Indizes sind gleich: %1 und %2.</translation>
    </message>
    <message>
        <source>The two were not compared</source>
        <translation>Die beiden wurden nicht verglichen</translation>
    </message>
    <message numerus="yes">
        <source>%n differences</source>
        <translation>
            <numerusform>%n Unterschied</numerusform>
            <numerusform>%n Unterschiede</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a snapshot</source>
        <translation>Snapshot auswählen</translation>
    </message>
    <message>
        <source>Snapshots (*.json);;All files (*)</source>
        <translation>Snapshots (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save the snapshot</source>
        <translation>Snapshot speichern</translation>
    </message>
    <message>
        <source>%1 The project’s own Python may read them, once you trust it in the Migrate menu.</source>
        <comment>why the models could not be read</comment>
        <translation>%1 Das eigene Python des Projekts kann sie vielleicht lesen, wenn Sie ihm im Menü „Migrieren“ vertrauen.</translation>
    </message>
</context>
<context>
    <name>retort::ui::SqlSheet</name>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>SQL script</source>
        <translation>SQL-Skript</translation>
    </message>
    <message>
        <source>SQL dialect</source>
        <translation>SQL-Dialekt</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>b&amp;is</translation>
    </message>
    <message>
        <source>f&amp;or</source>
        <translation>&amp;für</translation>
    </message>
    <message>
        <source>where the range begins: %1</source>
        <translation>Anfang des Bereichs: %1</translation>
    </message>
    <message>
        <source>where the range ends: %1</source>
        <translation>Ende des Bereichs: %1</translation>
    </message>
    <message>
        <source>where %1 stands: %2</source>
        <translation>Stand von %1: %2</translation>
    </message>
    <message>
        <source>base: an empty database</source>
        <translation>base: eine leere Datenbank</translation>
    </message>
    <message>
        <source>head: the newest revision</source>
        <translation>head: die neueste Revision</translation>
    </message>
    <message>
        <source>heads: the newest revisions</source>
        <translation>heads: die neuesten Revisionen</translation>
    </message>
    <message>
        <source>the selected revision: %1</source>
        <translation>die ausgewählte Revision: %1</translation>
    </message>
    <message>
        <source>head: %1</source>
        <translation>Head: %1</translation>
    </message>
    <message>
        <source>Upgrade from %1 to %2</source>
        <translation>Upgrade von %1 auf %2</translation>
    </message>
    <message>
        <source>Downgrade from %1 to %2</source>
        <translation>Downgrade von %1 auf %2</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>Es gibt nichts zu tun.</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;The script ends early.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;Das Skript endet vorzeitig.&lt;/b&gt; %1</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n revisions are not in it whole;&lt;/b&gt; fill them in where the text says so:</source>
        <translation>
            <numerusform>&lt;b&gt;Eine Revision ist darin nicht vollständig;&lt;/b&gt; ergänzen Sie sie dort, wo es im Text steht:</numerusform>
            <numerusform>&lt;b&gt;%n Revisionen sind darin nicht vollständig;&lt;/b&gt; ergänzen Sie sie dort, wo es im Text steht:</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Save the SQL script</source>
        <translation>SQL-Skript speichern</translation>
    </message>
    <message>
        <source>SQL (*.sql);;All files (*)</source>
        <translation>SQL (*.sql);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>&lt;b&gt;Not saved.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;Nicht gespeichert.&lt;/b&gt; %1</translation>
    </message>
    <message>
        <source>Choose, or type what Alembic takes: an id or its first characters, a branch label, head-2</source>
        <translation>Auswählen oder eingeben, was Alembic annimmt: eine ID oder ihre ersten Zeichen, ein Branch-Label, head-2</translation>
    </message>
    <message>
        <source>&lt;b&gt;Not saved.&lt;/b&gt; The SQL is still being written.</source>
        <translation>&lt;b&gt;Nicht gespeichert.&lt;/b&gt; Das SQL wird noch geschrieben.</translation>
    </message>
</context>
<context>
    <name>retort::ui::SqlView</name>
    <message>
        <source>SQL of the revision</source>
        <translation>SQL der Revision</translation>
    </message>
</context>
<context>
    <name>retort::ui::TlsChoiceWords</name>
    <message>
        <source>As the driver decides</source>
        <translation>Vom Treiber bestimmt</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Unverschlüsselt</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Verschlüsselt</translation>
    </message>
    <message>
        <source>Encrypted, certificate checked</source>
        <translation>Verschlüsselt, Zertifikat geprüft</translation>
    </message>
    <message>
        <source>Encrypted, certificate and host name checked</source>
        <translation>Verschlüsselt, Zertifikat und Hostname geprüft</translation>
    </message>
</context>
<context>
    <name>retort::ui::TopBar</name>
    <message>
        <source>at base</source>
        <translation>auf base</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>No project</source>
        <translation>Kein Projekt</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation>PRODUKTION</translation>
    </message>
    <message>
        <source>testing</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>schreibgeschützt</translation>
    </message>
    <message>
        <source>Choose the database to work on</source>
        <translation>Datenbank auswählen, mit der gearbeitet wird</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Verbinden…</translation>
    </message>
    <message>
        <source>Connect to %1…</source>
        <translation>Mit %1 verbinden…</translation>
    </message>
    <message>
        <source>The connection failed.</source>
        <translation>Die Verbindung ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>No database; previews work without one</source>
        <translation>Keine Datenbank; Vorschauen funktionieren auch ohne</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbinden…</translation>
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
        <translation>Lauf unterbrochen</translation>
    </message>
    <message>
        <source>unknown revision</source>
        <translation>unbekannte Revision</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>aktuell</translation>
    </message>
    <message>
        <source>%1 pending</source>
        <translation>%1 ausstehend</translation>
    </message>
</context>
<context>
    <name>retort::ui::TrialWords</name>
    <message>
        <source>Tried on an empty copy of the schema: the upgrade does what is ticked and nothing else, the downgrade leads back.</source>
        <translation>Auf einer leeren Kopie des Schemas erprobt: Das Upgrade tut, was angekreuzt ist, und sonst nichts; das Downgrade führt zurück.</translation>
    </message>
    <message>
        <source>&lt;b&gt;The upgrade fails&lt;/b&gt; on an empty copy of the schema. %1</source>
        <translation>&lt;b&gt;Das Upgrade scheitert&lt;/b&gt; auf einer leeren Kopie des Schemas. %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;The downgrade fails&lt;/b&gt; on an empty copy of the schema. %1</source>
        <translation>&lt;b&gt;Das Downgrade scheitert&lt;/b&gt; auf einer leeren Kopie des Schemas. %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;After the upgrade the models and the database still differ:&lt;/b&gt; %1.</source>
        <translation>&lt;b&gt;Nach dem Upgrade unterscheiden sich die Modelle und die Datenbank noch immer:&lt;/b&gt; %1.</translation>
    </message>
    <message>
        <source>&lt;b&gt;It works on an empty schema, but there are rows&lt;/b&gt; that would have no value for what may not be NULL: %1. Give a server default, or add it with NULL, fill it and then forbid NULL.</source>
        <translation>&lt;b&gt;Auf einem leeren Schema funktioniert es, aber es gibt Zeilen&lt;/b&gt;, die keinen Wert für das hätten, was nicht NULL sein darf: %1. Geben Sie einen Server-Default an, oder fügen Sie es mit NULL hinzu, füllen Sie es und verbieten Sie danach NULL.</translation>
    </message>
    <message>
        <source>it leaves behind: %1</source>
        <translation>lässt es zurück: %1</translation>
    </message>
    <message>
        <source>it does not bring back: %1</source>
        <translation>stellt es nicht wieder her: %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;The downgrade does not lead back.&lt;/b&gt; Compared with the schema before, %1.</source>
        <translation>&lt;b&gt;Das Downgrade führt nicht zurück.&lt;/b&gt; Verglichen mit dem vorherigen Schema %1.</translation>
    </message>
    <message>
        <source>Not tried out: %1</source>
        <translation>Nicht erprobt: %1</translation>
    </message>
    <message>
        <source> (%1, not %2)</source>
        <translation> (%1, nicht %2)</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a table, and what of it differs</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>retort::ui::TripWords</name>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>ran up, down and up again.</source>
        <translation>Upgrade, Downgrade und erneutes Upgrade sind gelungen.</translation>
    </message>
    <message>
        <source>the upgrade fails: %1</source>
        <translation>das Upgrade scheitert: %1</translation>
    </message>
    <message>
        <source>the downgrade fails: %1</source>
        <translation>das Downgrade scheitert: %1</translation>
    </message>
    <message>
        <source>the downgrade does not lead back: %1</source>
        <translation>das Downgrade führt nicht zurück: %1</translation>
    </message>
    <message>
        <source>the upgrade fails after the downgrade: %1</source>
        <translation>das Upgrade scheitert nach dem Downgrade: %1</translation>
    </message>
    <message>
        <source>the second upgrade makes something else than the first: %1</source>
        <translation>das zweite Upgrade ergibt etwas anderes als das erste: %1</translation>
    </message>
    <message>
        <source>tried: up, down, up</source>
        <translation>erprobt: hoch, runter, hoch</translation>
    </message>
    <message>
        <source>tried: fails</source>
        <translation>erprobt: scheitert</translation>
    </message>
    <message>
        <source>tried: no way down</source>
        <translation>erprobt: kein Weg zurück</translation>
    </message>
    <message>
        <source>tried: does not lead back</source>
        <translation>erprobt: führt nicht zurück</translation>
    </message>
    <message>
        <source>tried: cannot be repeated</source>
        <translation>erprobt: nicht wiederholbar</translation>
    </message>
    <message>
        <source>&lt;b&gt;It could not be tried.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;Es konnte nicht erprobt werden.&lt;/b&gt; %1</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;Tried.&lt;/b&gt; All %n revisions ran up, down and up again on an empty copy of the schema.</source>
        <translation>
            <numerusform>&lt;b&gt;Erprobt.&lt;/b&gt; Upgrade, Downgrade und erneutes Upgrade der Revision sind auf einer leeren Kopie des Schemas gelungen.</numerusform>
            <numerusform>&lt;b&gt;Erprobt.&lt;/b&gt; Upgrade, Downgrade und erneutes Upgrade aller %n Revisionen sind auf einer leeren Kopie des Schemas gelungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n revisions after it were not tried.</source>
        <translation>
            <numerusform>Die Revision danach wurde nicht erprobt.</numerusform>
            <numerusform>Die %n Revisionen danach wurden nicht erprobt.</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;On an empty copy of the schema&lt;/b&gt;</source>
        <translation>&lt;b&gt;Auf einer leeren Kopie des Schemas&lt;/b&gt;</translation>
    </message>
</context>
<context>
    <name>retort::ui::TrustedProjects</name>
    <message>
        <source>No project is trusted. Compare offers it where it would help.</source>
        <translation>Keinem Projekt wird vertraut. „Vergleichen“ bietet es an, wo es hilft.</translation>
    </message>
    <message>
        <source>Trust No Longer</source>
        <translation>Nicht mehr vertrauen</translation>
    </message>
    <message>
        <source>Trusted projects</source>
        <translation>Vertraute Projekte</translation>
    </message>
</context>
<context>
    <name>retort::ui::TypedName</name>
    <message>
        <source>Name of the database, to confirm</source>
        <translation>Name der Datenbank, zur Bestätigung</translation>
    </message>
</context>
<context>
    <name>retort::ui::WelcomePage</name>
    <message>
        <source>Open Folder…</source>
        <translation>Ordner öffnen…</translation>
    </message>
    <message>
        <source>New Project…</source>
        <translation>Neues Projekt…</translation>
    </message>
    <message>
        <source>Adopt an Existing Database…</source>
        <translation>Vorhandene Datenbank übernehmen…</translation>
    </message>
    <message>
        <source>For a database that has tables and no migrations yet: a project is made, and its first revision from the tables</source>
        <translation>Für eine Datenbank mit Tabellen, aber noch ohne Migrationen: Ein Projekt wird erstellt, und aus den Tabellen die erste Revision</translation>
    </message>
    <message>
        <source>Open an Alembic project</source>
        <translation>Alembic-Projekt öffnen</translation>
    </message>
    <message>
        <source>Choose the folder that holds alembic.ini (or pyproject.toml with [tool.alembic]), or drop it onto this window. Nothing in the project is run: revision scripts are read, and their SQL is shown.</source>
        <translation>Wählen Sie den Ordner aus, der alembic.ini (oder pyproject.toml mit [tool.alembic]) enthält, oder ziehen Sie ihn auf dieses Fenster. Nichts im Projekt wird ausgeführt: Revisionsskripte werden gelesen, und ihr SQL wird angezeigt.</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet…</translation>
    </message>
    <message>
        <source>This folder could not be opened</source>
        <translation>Dieser Ordner konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Try the Sample Project…</source>
        <translation>Beispielprojekt ausprobieren…</translation>
    </message>
    <message>
        <source>A copy of a small shop, with a database to step up and down</source>
        <translation>Eine Kopie eines kleinen Ladens mit einer Datenbank zum Auf- und Absteigen</translation>
    </message>
</context>
<context>
    <name>retort::ui::WindowActions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New Project…</source>
        <translation>&amp;Neues Projekt…</translation>
    </message>
    <message>
        <source>&amp;Open Folder…</source>
        <translation>&amp;Ordner öffnen…</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Close Project</source>
        <translation>Projekt s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Save Script</source>
        <translation>&amp;Skript speichern</translation>
    </message>
    <message>
        <source>Read the Scripts &amp;Again</source>
        <translation>Skripte neu &amp;einlesen</translation>
    </message>
    <message>
        <source>&amp;Export Graph…</source>
        <translation>&amp;Graph exportieren…</translation>
    </message>
    <message>
        <source>Export What the &amp;Filter Leaves…</source>
        <translation>Ge&amp;filterte Revisionen exportieren…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>Alles a&amp;uswählen</translation>
    </message>
    <message>
        <source>&amp;Find in the Script or SQL…</source>
        <translation>In Skript oder SQL &amp;suchen…</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>Nächster &amp;Treffer</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>&amp;Vorheriger Treffer</translation>
    </message>
    <message>
        <source>Rep&amp;lace in the Script…</source>
        <translation>I&amp;m Skript ersetzen…</translation>
    </message>
    <message>
        <source>Co&amp;mplete the Name</source>
        <translation>&amp;Namen vervollständigen</translation>
    </message>
    <message>
        <source>Fill In the &amp;Downgrade</source>
        <translation>&amp;Downgrade ausfüllen</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>Datenban&amp;k</translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation>&amp;Verbinden…</translation>
    </message>
    <message>
        <source>Connect to the &amp;Project’s Database</source>
        <translation>Mit der Datenbank des &amp;Projekts verbinden</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Trennen</translation>
    </message>
    <message>
        <source>Read the Position &amp;Again</source>
        <translation>&amp;Stand neu einlesen</translation>
    </message>
    <message>
        <source>Put the Database under &amp;Migrations…</source>
        <translation>&amp;Migrationen für die Datenbank einrichten…</translation>
    </message>
    <message>
        <source>&amp;Back Up Now</source>
        <translation>&amp;Backup erstellen</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>&amp;Migrate</source>
        <translation>&amp;Migrieren</translation>
    </message>
    <message>
        <source>&amp;Upgrade One Revision…</source>
        <translation>&amp;Upgrade um eine Revision…</translation>
    </message>
    <message>
        <source>+1</source>
        <translation>+1</translation>
    </message>
    <message>
        <source>&amp;Downgrade One Revision…</source>
        <translation>&amp;Downgrade um eine Revision…</translation>
    </message>
    <message>
        <source>−1</source>
        <translation>−1</translation>
    </message>
    <message>
        <source>Upgrade to &amp;Head…</source>
        <translation>Upgrade auf &amp;Head…</translation>
    </message>
    <message>
        <source>To head</source>
        <translation>Auf Head</translation>
    </message>
    <message>
        <source>Downgrade to &amp;Base…</source>
        <translation>Downgrade auf &amp;Base…</translation>
    </message>
    <message>
        <source>Go to the &amp;Selected Revision…</source>
        <translation>&amp;Zur ausgewählten Revision migrieren…</translation>
    </message>
    <message>
        <source>S&amp;tamp the Selected Revision…</source>
        <translation>&amp;Stamp auf die ausgewählte Revision…</translation>
    </message>
    <message>
        <source>&amp;Compare the Models with the Database…</source>
        <translation>Modelle mit der Datenbank &amp;vergleichen…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>T&amp;rust the Project’s Python</source>
        <translation>&amp;Python des Projekts vertrauen</translation>
    </message>
    <message>
        <source>S&amp;QL Script…</source>
        <translation>S&amp;QL-Skript…</translation>
    </message>
    <message>
        <source>SQL of the Ran&amp;ge…</source>
        <translation>SQL des Be&amp;reichs…</translation>
    </message>
    <message>
        <source>&amp;New Revision…</source>
        <translation>&amp;Neue Revision…</translation>
    </message>
    <message>
        <source>New Revision &amp;on the Selected One…</source>
        <translation>Neue Revision n&amp;ach der ausgewählten…</translation>
    </message>
    <message>
        <source>&amp;Merge Heads…</source>
        <translation>Heads zusammen&amp;führen…</translation>
    </message>
    <message>
        <source>Merge heads</source>
        <translation>Heads zusammenführen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Filter Revisions</source>
        <translation>Revisionen &amp;filtern</translation>
    </message>
    <message>
        <source>Show Where the &amp;Database Stands</source>
        <translation>Datenbanks&amp;tand anzeigen</translation>
    </message>
    <message>
        <source>Di&amp;m Unrelated Revisions</source>
        <translation>&amp;Nicht zugehörige Revisionen abblenden</translation>
    </message>
    <message>
        <source>Fold Lon&amp;g Runs</source>
        <translation>&amp;Lange Ketten einklappen</translation>
    </message>
    <message>
        <source>Fold This R&amp;un Again</source>
        <translation>D&amp;iese Kette wieder einklappen</translation>
    </message>
    <message>
        <source>Go to the &amp;Revisions</source>
        <translation>Zu den &amp;Revisionen</translation>
    </message>
    <message>
        <source>Go to the &amp;Script</source>
        <translation>Zum &amp;Skript</translation>
    </message>
    <message>
        <source>Go to the S&amp;QL</source>
        <translation>Zum S&amp;QL</translation>
    </message>
    <message>
        <source>Go to the F&amp;acts</source>
        <translation>Zu den Det&amp;ails</translation>
    </message>
    <message>
        <source>SQL of the Other Direct&amp;ion</source>
        <translation>SQL der &amp;Gegenrichtung</translation>
    </message>
    <message>
        <source>&amp;Bottom Pane</source>
        <translation>&amp;Unterer Bereich</translation>
    </message>
    <message>
        <source>&amp;Comfortable Rows</source>
        <translation>Geräu&amp;mige Zeilen</translation>
    </message>
    <message>
        <source>C&amp;ompact Rows</source>
        <translation>&amp;Kompakte Zeilen</translation>
    </message>
    <message>
        <source>Theme of the S&amp;ystem</source>
        <translation>D&amp;esign des Systems</translation>
    </message>
    <message>
        <source>&amp;Light Theme</source>
        <translation>&amp;Helles Design</translation>
    </message>
    <message>
        <source>Dark Th&amp;eme</source>
        <translation>&amp;Dunkles Design</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Command Palette</source>
        <translation>&amp;Befehlspalette</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Retort</source>
        <translation>Über &amp;Retort</translation>
    </message>
    <message>
        <source>Open a project first.</source>
        <translation>Öffnen Sie zuerst ein Projekt.</translation>
    </message>
    <message>
        <source>Connect to a database first.</source>
        <translation>Verbinden Sie sich zuerst mit einer Datenbank.</translation>
    </message>
    <message>
        <source>Something is running.</source>
        <translation>Etwas läuft noch.</translation>
    </message>
    <message>
        <source>The connection profile %1 is read-only.</source>
        <translation>Das Verbindungsprofil %1 ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>The database is at the newest revision.</source>
        <translation>Die Datenbank steht auf der neuesten Revision.</translation>
    </message>
    <message>
        <source>The database is at base.</source>
        <translation>Die Datenbank steht auf base.</translation>
    </message>
    <message>
        <source>Select a revision first.</source>
        <translation>Wählen Sie zuerst eine Revision aus.</translation>
    </message>
    <message>
        <source>The project has no revisions.</source>
        <translation>Das Projekt hat keine Revisionen.</translation>
    </message>
    <message>
        <source>The history has no more than one head; there is nothing to merge.</source>
        <translation>Die Historie hat nicht mehr als einen Head; es gibt nichts zusammenzuführen.</translation>
    </message>
    <message>
        <source>A database in memory cannot be backed up.</source>
        <translation>Von einer Datenbank im Arbeitsspeicher kann kein Backup erstellt werden.</translation>
    </message>
    <message>
        <source>The project names no database.</source>
        <translation>Das Projekt gibt keine Datenbank an.</translation>
    </message>
    <message>
        <source>The database is under migrations already.</source>
        <translation>Für die Datenbank sind bereits Migrationen eingerichtet.</translation>
    </message>
    <message>
        <source>The project has revisions already.</source>
        <translation>Das Projekt hat bereits Revisionen.</translation>
    </message>
    <message>
        <source>There are no unsaved changes.</source>
        <translation>Es gibt keine ungespeicherten Änderungen.</translation>
    </message>
    <message>
        <source>Nothing is typed into the filter.</source>
        <translation>Im Filter steht nichts.</translation>
    </message>
    <message>
        <source>Select two revisions of one line first, the second one with Ctrl or Shift.</source>
        <translation>Wählen Sie zuerst zwei Revisionen einer Linie aus, die zweite mit Strg oder Umschalt.</translation>
    </message>
    <message>
        <source>The selected revision is in no long run.</source>
        <translation>Die ausgewählte Revision liegt in keiner langen Kette.</translation>
    </message>
    <message>
        <source>Copy the Revision’s &amp;Id</source>
        <translation>&amp;Id der Revision kopieren</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>Einste&amp;llungen…</translation>
    </message>
    <message>
        <source>Compare Any T&amp;wo Schemas…</source>
        <translation>Zwei beliebige Schemas ver&amp;gleichen…</translation>
    </message>
    <message>
        <source>Go to the Ru&amp;n</source>
        <translation>&amp;Zum Lauf</translation>
    </message>
    <message>
        <source>High Contrast, &amp;White</source>
        <translation>Hoher Kontrast, &amp;weiß</translation>
    </message>
    <message>
        <source>High Contrast, Blac&amp;k</source>
        <translation>H&amp;oher Kontrast, schwarz</translation>
    </message>
    <message>
        <source>Try the &amp;Sample Project…</source>
        <translation>Bei&amp;spielprojekt ausprobieren…</translation>
    </message>
    <message>
        <source>No run is planned or under way.</source>
        <translation>Es ist kein Lauf geplant oder im Gange.</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>Insert &amp;Operation…</source>
        <translation>&amp;Operation einfügen…</translation>
    </message>
    <message>
        <source>Mo&amp;ve the Selected Revision…</source>
        <translation>Ausgewählte Revision v&amp;erschieben…</translation>
    </message>
    <message>
        <source>Show the O&amp;verview</source>
        <translation>Ü&amp;bersicht anzeigen</translation>
    </message>
    <message>
        <source>No file declares this revision.</source>
        <translation>Keine Datei deklariert diese Revision.</translation>
    </message>
</context>
</TS>
