<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>GraphPicture</name>
    <message>
        <source>%1, page %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SqlSheet</name>
    <message>
        <source>Choose, or type what Alembic takes: an id or its first characters, a branch label, head-2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Migration workbench for Alembic projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of an Alembic project, or its alembic.ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours: light, dark or system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the window: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the window on the tour, as 1400x900</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open PATH, connect, upgrade, back up, downgrade and restore its database, and leave pictures and the SQL that ran in FOLDER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no translation into “%1”; there are %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only one project can be opened at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--theme takes light, dark or system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--tour needs the path of a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--size takes a width and a height, as in 1400x900</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::AdoptSheet</name>
    <message>
        <source>Read Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the First Revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the revision does not carry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not carried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message of the revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put %1 under migrations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the first revision from its tables, then stamp it; tables and rows stay as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tables of %1 are read, made into a revision, and the revision is checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not carried (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;The revision would not make the schema that the database has&lt;/b&gt;, so it cannot be written:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The %n tables become the first revision.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It was run up and down on an empty database in memory, which came out the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its operations were replayed without a database, and came out the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are not in it, and a database made from it will lack them:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more, see “Not carried”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;The revision was not written.&lt;/b&gt; %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no first revision to be made</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::BackupListModel</name>
    <message>
        <source>The copy passed SQLite’s integrity check when it was made. It is checked again before it is restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dump was found complete when it was made. It is checked again before it is restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no version table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>base</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n tables</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>rows, tables</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln rows</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::BackupsPane</name>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back Up Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore Only the Rows…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows of the backup in the schema of today, when the backup was made at an older revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No database is connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backups of a database are listed here once it is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backups for this database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A database in memory cannot be backed up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backups of %1 yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup is offered before every run; you can also make one now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection profile is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace everything in &lt;b&gt;%1&lt;/b&gt; (now at %2) with the backup of %3, made at %4? The database as it is now is backed up first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace everything in &lt;b&gt;%1&lt;/b&gt; (now at %2) with the backup of %3, which has %4? The database as it is now is backed up first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server cannot do it in one step: the backup is first tried out in a scratch database, then the tables are dropped and restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before restoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the backup “%1” of %2? The file %3 is removed and cannot be brought back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type %1:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::BottomPanel</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::BrokenRunWords</name>
    <message>
        <source>The last run, “%1” of %2,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its last revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 broke off, but the server is still at its last statement.&lt;/b&gt; Wait until that has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 broke off in the middle of %2 while it committed.&lt;/b&gt; Nothing tells whether its last statements came into the database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 broke off in the middle of %2.&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n statements of it are in the database.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>In the database, and not run again:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken to be in the database:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken not to be in the database:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the database. &lt;a href=&quot;broken:out&quot;&gt;They are not in it&lt;/a&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the database. &lt;a href=&quot;broken:in&quot;&gt;They are in it&lt;/a&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instead of going on: &lt;a href=&quot;broken:undo&quot;&gt;undo what is in&lt;/a&gt;, or &lt;a href=&quot;broken:forget&quot;&gt;forget the run&lt;/a&gt; when you have put things right yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or &lt;a href=&quot;broken:restore&quot;&gt;restore the backup made before it&lt;/a&gt;, of %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::CommandPalette</name>
    <message>
        <source>Type what you want to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::CompareSheet</name>
    <message>
        <source>Compare Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQL of the upgrade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQL of the downgrade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the revision does, as in “add email to user”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message of the revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The models and %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The models are read and compared with %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 has the %n tables that the models describe.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;The models have no tables, so everything would be dropped.&lt;/b&gt; Most often the modules with the models are not imported in env.py.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The models were read by %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column %1.%2 may be renamed to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table %1 may be renamed to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2). &lt;a href=&quot;rename:%3&quot;&gt;Rename it&lt;/a&gt;, so that its data stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The models were not compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1

The project’s own Python usually can. That runs env.py and the modules of the models, with all that you may do yourself; no migration runs, and after a minute it is ended. It would be %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust This Project and Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick a difference to see the revision that it makes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tried out yet. That needs a scratch database on the server, which is made empty and dropped again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try It Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>-- The rest is not known before it runs: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;The revision was not written.&lt;/b&gt; %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n differences</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n differences</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source> → %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · being tried out…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create It Nevertheless</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the Revision</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::ConnectPanel</name>
    <message>
        <source>Ways to connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A connection profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to a database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Profile…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A connection that is kept by name, with its password in the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this project names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An SQLite file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path of the SQLite file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the file if it does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A URL, as SQLAlchemy writes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept for this connection only, never stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typed by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Development</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the database is used for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A production database tints the window wherever something can act on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither sqlalchemy.url nor an environment variable that env.py reads names a database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project first, and what it names appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(not a database URL)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as a profile…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its password stands in %1, which is tracked by git: whoever has the repository has it. &lt;a href=&quot;keep&quot;&gt;Keep it in the keychain instead…&lt;/a&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No database is connected. Previews work without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No database is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2
%3 (%4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLite file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLite databases (*.db *.sqlite *.sqlite3);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password still stands in %1. Take it out there, and change it: the history of the repository keeps it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the profile &lt;b&gt;%1&lt;/b&gt;? Its password is taken out of the keychain, too. The database stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::DatabaseChoiceWords</name>
    <message>
        <source>Retort cannot connect to %1 yet. The SQL of every revision is previewed for it all the same: choose %1 beside the script.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::DifferenceModel</name>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in the models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: database %2, models %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::DifferencePage</name>
    <message>
        <source>The lines that differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are alike.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::DifferenceText</name>
    <message>
        <source>the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>renamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>values of the type %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column %1 is renamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>index %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unique (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comment “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>constraint %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>foreign key %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unique constraint %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comment of the table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::DowngradeOffer</name>
    <message>
        <source>line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more, which the comments in downgrade() name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of upgrade() can be undone by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>downgrade() was filled in with %n operations; Undo takes them back.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Left to do by hand:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good to know:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>downgrade() does nothing yet. It can be filled in from what upgrade() does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill In the Downgrade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working out what undoes upgrade()…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>downgrade() was not changed. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>downgrade() has code of its own. This is what it would be instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>downgrade() as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made from upgrade()</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the New Downgrade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep It as It Is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::EditedNotice</name>
    <message>
        <source>Show the Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take It as It Is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The edit is meant; from now on the script as it is counts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::EditedWords</name>
    <message>
        <source>since it ran on %1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1, when Retort first saw it applied to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upgrade() was edited %1: another database would get something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>downgrade() was edited %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The script was edited %1. Whether it would run other SQL cannot be told.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::FactsView</name>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>effective head (something depends on it)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merge point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>branch point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stands here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>applied to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pending in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: this is a base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing parents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Children</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: this is a head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Docstring</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::FindBar</name>
    <message>
        <source>&amp;Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace &amp;All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell capital letters from small ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retort::ui::Format</name>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::HelpTexts</name>
    <message>
        <source>Up, Down, J, K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk the revisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the parent, to a child</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the script and its SQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/, Ctrl+Shift+F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+click, Shift+click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select two revisions and see the range between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQL of the range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dim what is unrelated to the selected revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+1, 2, 3, 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the revisions, the script, the SQL, the facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQL of the other direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+F, F3, Shift+F3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the script or the SQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+H</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace in the script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest names and parameters in the script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Alt+D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in the downgrade from the upgrade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to the project’s database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+U, Ctrl+Shift+U</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan an upgrade, a downgrade of one revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Alt+U</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan an upgrade to head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+G</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan the way to the selected revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the models with the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQL of a run as text, to copy or save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+O, Ctrl+Shift+N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project, make a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+N, Ctrl+Alt+N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New revision after the head, after the selected one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show where the database stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+J</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open or fold the bottom pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the scripts again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Retort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A migration workbench for Alembic projects. It reads revision scripts without running them, shows their SQL, and applies them to your database.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::HookWords</name>
    <message>
        <source>The project’s post write hooks are not run here: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::LogPane</name>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What runs is written here, statement by statement.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::MainWindow</name>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned; nothing has run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is running on %1; wait for it or cancel it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The revision was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project’s Python may read what Retort cannot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project’s Python is not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1[*] – Retort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retort[*]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The script has unsaved changes; the run uses what is on disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work on %1 is under way. Stop it and close?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run stops between two revisions; what is committed stays. A backup that is not complete is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder of an Alembic project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The graph was exported to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The revision %1 was moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export what the filter leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mermaid diagram (*.mmd)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graphviz DOT (*.dot)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1-revisions.svg</source>
        <comment>name of a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revisions of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting the graph…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The graph was not exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export Graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to the database that is to be put under migrations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first revision was written; now the database is stamped with it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::MergeForm</name>
    <message>
        <source>Heads to merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is merged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Branch label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history has no more than one head; there is nothing to merge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick two heads at least.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::MoveSheet</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the Revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parent to move onto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose, or type an id or its first characters; several with commas between them make a merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Onto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no parent: a base of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which revision it is to stand on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The revision is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 went through this revision already; where it stands in the history cannot be changed any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no change to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing comes after it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The %n revisions after it move along</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;The revision was not moved.&lt;/b&gt; %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::NewProjectForm</name>
    <message>
        <source>One database; configured in alembic.ini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One database, reached through an async driver such as asyncpg.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several databases, migrated one after the other by the same revisions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As generic, with the configuration in pyproject.toml; needs Alembic 1.16 or newer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As async, with the configuration in pyproject.toml; needs Alembic 1.16 or newer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the application is; made if it is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tem&amp;plate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Scripts folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of revision files begin with the date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From an environment variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In alembic.ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled in later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Database URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the database URL comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their module, as in myapp.models; may be filled in later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their M&amp;etaData</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template multidb has a section for each database; fill them in afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the environment variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>env.py reads it from there, so that no password stands in a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody who reads the project sees it: a URL with a password is not written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alembic.ini gets a line to fill in.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::NewProjectSheet</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the project is like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that will be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a database under migrations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First a project for the migrations; then the database’s tables become its first revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As alembic init makes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder to see the files that will be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1   (is there; gets a section)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files, nothing is overwritten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;The project was not made.&lt;/b&gt; %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::NewRevisionForm</name>
    <message>
        <source>&amp;Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the revision does, as in “add email to user”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The revision before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a second branch here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Branch label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name for the branch that begins here, for use as name@head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dependencies and id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Depends on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ids or labels of other branches, separated by commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A random one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of %1 heads…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>   (head)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>   (not a head)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing: this is the first revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing: begin a history of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That of the revision before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch off here: %1 has revisions after it, so this begins a second branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history has several heads. Choose the one that the revision comes after, or merge them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a head. Tick that a second branch is meant, or choose a head.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::OperationWords</name>
    <message>
        <source>renames the table %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>renames %1.%2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adds a foreign key from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comments the table %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes the comment of the table %1 away</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>inserts %n rows into %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>creates the type %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drops the type %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>creates the table %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>creates %1 tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>creates the tables %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drops the table %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drops %1 tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drops the tables %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adds the column %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adds %1 columns to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adds the columns %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drops the column %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drops %1 columns of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drops the columns %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changes the column %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changes %1 columns of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changes the columns %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>creates the index %1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>creates %1 indexes on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>creates the indexes %1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drops the index %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drops the indexes %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drops the index %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drops %1 indexes of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drops the indexes %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adds the constraint %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adds %1 constraints to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adds the constraints %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drops the constraint %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drops %1 constraints of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drops the constraints %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs a statement of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs %1 statements of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>; and %n more changes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retort::ui::PasswordRow</name>
    <message>
        <source>&amp;Keep it in the keychain of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of the profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of &lt;b&gt;%1&lt;/b&gt; (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::PlanDelegate</name>
    <message>
        <source>cannot run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::PlanModel</name>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rolled back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1, %2, revision %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::ProblemModel</name>
    <message>
        <source>%1:%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::ProblemsPane</name>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No problems: every script could be read and the graph is whole.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::ProfileConnector</name>
    <message>
        <source>profile %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 The password has to be typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain does not have the password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 The password of %2 is not kept; it is asked for at every connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 The password of %2 may still be in the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::ProfileEditor</name>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Violet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cyan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Development</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing or staging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in the keychain of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for at every connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is stepped, stamped or restored with it, and the server is asked to refuse every change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Us&amp;ed for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;lour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;he password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encr&amp;yption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password was taken out of the URL: a profile holds none. It goes into the keychain when the profile is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the URL says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the test only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes into the keychain when the profile is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is in the keychain</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::ProfileList</name>
    <message>
        <source>development</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>testing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::ProfileListModel</name>
    <message>
        <source>read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this project’s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::ReportWords</name>
    <message>
        <source>Runs keep each other out with an advisory lock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs keep each other out with a named lock (GET_LOCK).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs keep each other out with a file beside the database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Runs cannot keep each other out:&lt;/b&gt; %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leaves this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;The connection is not encrypted.&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can only be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step that fails leaves nothing behind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DDL is not transactional: a step that fails may leave a part of it behind.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::RestoreRowsSheet</name>
    <message>
        <source>Fill the tables as they are now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore only the rows of a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By way of the backup’s revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the database and build it anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables of the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;There is no plan.&lt;/b&gt; %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty %1 and build it anew, where no downgrade leads there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;This way is not open.&lt;/b&gt; %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This replaces rows of a production database. Type %1 to allow it:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before restoring rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Restore the Rows of %n Tables</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::RestoreRowsWords</name>
    <message>
        <source>base</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n upgrades</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n downgrades</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at %2, backup of %3 at %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill the tables at %1, then upgrade again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is backed up as it is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;everything in %1 is dropped&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tables below are emptied and filled, in one transaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tables below are emptied and filled, in one transaction, if they fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one that is not restored keeps its rows, but is emptied if they refer to rows that are gone then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backing up %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emptying %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going to the backup&apos;s revision…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filling the tables…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going on from there…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stands at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it held before is the newest backup in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Nothing was changed.&lt;/b&gt; %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;The rows are in, but it did not come to its end.&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;The rows were not restored.&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are in.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;The chosen tables were restored.&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;All tables were restored.&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n tables were not restored;&lt;/b&gt; the list says why.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionDelegate</name>
    <message>
        <source>10 months ago</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionFilterModel</name>
    <message>
        <source>… %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 revisions one after the other, from %2 down to %3. Click to show them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 revisions folded, from %2 down to %3; press Enter to show them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionListModel</name>
    <message>
        <source>pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the database is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>duplicate id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another file declares this id, too. This one counts: it is loaded last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another file declares this id, too, and that one counts: it is loaded last. This file is not run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 A revision cannot come before itself; Alembic refuses to load this history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing: no file declares this revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing, named by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing, named by %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing, named by %1 and %2 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no message)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the database stands at a revision that this project does not have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>branch point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file declares this revision. Either its file was lost, or what names it has to be put onto another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionPane</name>
    <message>
        <source>Script and SQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQL of upgrade()</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downgrade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQL of downgrade()</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQL dialect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the SQL for this database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was edited since the script was applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No revision selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a revision in the list to see its script and its SQL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no message)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does cannot be told without running it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> What else it does cannot be told without running it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes nothing in the database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upgrade() asks for no SQL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>downgrade() asks for no SQL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No SQL: the script cannot be parsed. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No SQL: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incomplete from here on: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes to %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your changes are lost if you do not save them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionPanel</name>
    <message>
        <source>Every word must match: in the message, the id, a label, the date, or a table or column that the revision touches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the revision is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>touches this table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>touches a column of this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>touches this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every revision of this branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>declares this label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the id begins like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only in the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQL of the Range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by message, table:users, column:email, label…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter revisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only the heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only what the database does not have yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the SQL that leads from the oldest to the newest of the selected revisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one revision only (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one revision only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither of %1 and %2 comes before the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 revision after %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 revisions after %2, up to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n heads</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n matches</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the revisions touch is still being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n scripts cannot be read to their end; they may touch more than is known.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which tables and columns the revisions touch is still being read. What matches appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No revision has all of these words. Press Esc to see every revision again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No revisions yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project has no revision scripts. Write the first one, let the models make it (compare them with a database), or have it made from a database that has tables already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder that holds alembic.ini, or drop it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Revision…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adopt a Database…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionSheet</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the Revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file that will be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;The revision was not written.&lt;/b&gt; %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionView</name>
    <message>
        <source>Revisions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::RowRouteModel</name>
    <message>
        <source>not restored: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default or NULL for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are in</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not restored, empty now: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::RunSheet</name>
    <message>
        <source>Upgrade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downgrade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working out the plan…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;There is no plan.&lt;/b&gt; %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge the heads…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This takes something away from a production database. Type %1 to allow it:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backing up %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying each revision up, down and up again on an empty copy of the schema…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln statements ran.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Stop Trying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try It First</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs each revision up, down and up again on an empty copy of the schema in memory. %1 is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a scratch database on the server, runs each revision up, down and up again there, and drops it. %1 is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up %1 first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undoing takes away what the run made in a production database. Type %1 and press Enter to undo it:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undoing what is in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forgetting the run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See how to go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Undone.&lt;/b&gt; The database holds nothing of the revision any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Forgotten.&lt;/b&gt; The run no longer counts; the database is as it is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::RunWords</name>
    <message>
        <source>base</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n revisions</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;All applied.&lt;/b&gt; Upgraded %1; %2 is now at %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;All applied.&lt;/b&gt; Downgraded %1; %2 is now at %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;All applied.&lt;/b&gt; Went on to the end of the run; %1 is now at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Stamped.&lt;/b&gt; %1 now says that it is at %2. No script was run; tables and rows are as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It came from &lt;a href=&quot;%1&quot;&gt;line %2&lt;/a&gt; of %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It happened in &lt;a href=&quot;%1&quot;&gt;%2&lt;/a&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan the upgrade to %1 instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan the downgrade to %1 instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the table %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the column %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what “%1” says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Takes away, with the data in it:&lt;/b&gt; %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether this takes away tables, columns or rows is known only in the run itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upgrade %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downgrade %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stamp %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in one transaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all in one transaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one transaction per revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;There is nothing to do:&lt;/b&gt; the database is already there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;This cannot run:&lt;/b&gt; it could not be rehearsed on a copy of the schema, so its SQL is not known. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See how to go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;This cannot run.&lt;/b&gt; %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is &lt;a href=&quot;%1&quot;&gt;line %2&lt;/a&gt; of %3. Nothing was run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in &lt;a href=&quot;%1&quot;&gt;%2&lt;/a&gt;. Nothing was run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;a href=&quot;%1&quot;&gt;Line %2&lt;/a&gt; of %3 failed in a rehearsal on an empty copy of the schema; the database was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;a href=&quot;%1&quot;&gt;%2&lt;/a&gt; failed in a rehearsal on an empty copy of the schema; the database was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before the upgrade to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before the downgrade to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before the stamp as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before going on to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stamp only changes what the database says of itself. No script is run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The version table now says %1, which this project does not know. That is deleted first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup taken before the run holds the database as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Cancelled: nothing changed.&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Nothing changed.&lt;/b&gt; %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Nothing changed.&lt;/b&gt; There was nothing to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 ran and are committed; the rest was not run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Cancelled. Stopped after %1.&lt;/b&gt; %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Stopped after %1.&lt;/b&gt; %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is now at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;The database may hold part of a revision:&lt;/b&gt; a failure could not be rolled back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::ScriptEditor</name>
    <message>
        <source>Revision script</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::ScriptSide</name>
    <message>
        <source>The unsaved text is only in this window. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file of this project declares the revision &lt;b&gt;%1&lt;/b&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: the file is no longer on disk. Your text is only here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write It Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file changed on disk while you were editing it. Nothing was overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take Theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text on disk replaces yours; Undo brings yours back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overwrite It</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep Mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your text stays, and saving it overwrites the change on disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file changed on disk while you were editing it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>theirs, on disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mine, unsaved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is gone. What you see is what it held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes to this script were not saved (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes to this script that were not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the script as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with the unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::SessionLog</name>
    <message>
        <source>Backing up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring rows…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undoing what is in of the broken run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forgetting the broken run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not undone. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not forgotten. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: the database holds nothing of the revision any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broken run no longer counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore cancelled, nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not restored, and the database is changed. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not backed up. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not restored, nothing was changed. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows restored; the database is at %1, and what it held before was backed up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backed up at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored to %1; what it held before was backed up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upgrading %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downgrading %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going on with the run on %1 that broke off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stamping %1 as %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state of the database is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n revisions, opened in %1 ms</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retort::ui::Sheet</name>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::SheetHeader</name>
    <message>
        <source>Production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::SqlSheet</name>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQL script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQL dialect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f&amp;or</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where the range begins: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where the range ends: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where %1 stands: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>base: an empty database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>head: the newest revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heads: the newest revisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the selected revision: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>head: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upgrade from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downgrade from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;The script ends early.&lt;/b&gt; %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n revisions are not in it whole;&lt;/b&gt; fill them in where the text says so:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the SQL script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQL (*.sql);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Not saved.&lt;/b&gt; %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::SqlView</name>
    <message>
        <source>SQL of the revision</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::TlsChoiceWords</name>
    <message>
        <source>As the driver decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted, certificate checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted, certificate and host name checked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::TopBar</name>
    <message>
        <source>at base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>testing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>development</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the database to work on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No database; previews work without one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
%2
%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a run broke off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pending</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::TrialWords</name>
    <message>
        <source>Tried on an empty copy of the schema: the upgrade does what is ticked and nothing else, the downgrade leads back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;The upgrade fails&lt;/b&gt; on an empty copy of the schema. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;The downgrade fails&lt;/b&gt; on an empty copy of the schema. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;After the upgrade the models and the database still differ:&lt;/b&gt; %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;It works on an empty schema, but there are rows&lt;/b&gt; that would have no value for what may not be NULL: %1. Give a server default, or add it with NULL, fill it and then forbid NULL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it leaves behind: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not bring back: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;The downgrade does not lead back.&lt;/b&gt; Compared with the schema before, %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tried out: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (%1, not %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::TripWords</name>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ran up, down and up again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the upgrade fails: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the downgrade fails: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the downgrade does not lead back: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the upgrade fails after the downgrade: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the second upgrade makes something else than the first: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tried: up, down, up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tried: fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tried: no way down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tried: does not lead back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tried: cannot be repeated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;It could not be tried.&lt;/b&gt; %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;Tried.&lt;/b&gt; All %n revisions ran up, down and up again on an empty copy of the schema.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n revisions after it were not tried.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;On an empty copy of the schema&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::TypedName</name>
    <message>
        <source>Name of the database, to confirm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::WelcomePage</name>
    <message>
        <source>Open Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adopt an Existing Database…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a database that has tables and no migrations yet: a project is made, and its first revision from the tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an Alembic project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder that holds alembic.ini (or pyproject.toml with [tool.alembic]), or drop it onto this window. Nothing in the project is run: revision scripts are read, and their SQL is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder could not be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>retort::ui::WindowActions</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New Project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save Script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the Scripts &amp;Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export Graph…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export What the &amp;Filter Leaves…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find in the Script or SQL…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Replace in the Script…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;mplete the Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill In the &amp;Downgrade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to the &amp;Project’s Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the Position &amp;Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the Database under &amp;Migrations…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back Up Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Migrate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Upgrade One Revision…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Downgrade One Revision…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upgrade to &amp;Head…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downgrade to &amp;Base…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the &amp;Selected Revision…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;tamp the Selected Revision…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare the Models with the Database…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;rust the Project’s Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;QL Script…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQL of the Ran&amp;ge…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New Revision…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Revision &amp;on the Selected One…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Merge Heads…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mo&amp;ve the Selected Revision onto…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter Revisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show Where the &amp;Database Stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Di&amp;m Unrelated Revisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold Lon&amp;g Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold This R&amp;un Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the &amp;Revisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the &amp;Script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the S&amp;QL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the F&amp;acts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQL of the Other Direct&amp;ion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bottom Pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Comfortable Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ompact Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme of the &amp;System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Command Palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Retort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy the Revision’s Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to a database first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection profile %1 is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is at the newest revision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is at base.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a revision first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has no revisions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history has no more than one head; there is nothing to merge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A database in memory cannot be backed up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project names no database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is under migrations already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has revisions already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no unsaved changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is typed into the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select two revisions of one line first, the second one with Ctrl or Shift.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selected revision is in no long run.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
