<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>retort::ui::AdoptSheet</name>
    <message numerus="yes">
        <source>The %n tables become the first revision.</source>
        <translation>
            <numerusform>The one table becomes the first revision.</numerusform>
            <numerusform>The %n tables become the first revision.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retort::ui::BackupListModel</name>
    <message numerus="yes">
        <source>%n tables</source>
        <translation>
            <numerusform>%n table</numerusform>
            <numerusform>%n tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln rows</source>
        <translation>
            <numerusform>%1: %Ln row</numerusform>
            <numerusform>%1: %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retort::ui::BrokenRunWords</name>
    <message numerus="yes">
        <source>%n statements of it are in the database.</source>
        <translation>
            <numerusform>One statement of it is in the database.</numerusform>
            <numerusform>%n statements of it are in the database.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retort::ui::CompareSheet</name>
    <message numerus="yes">
        <source>%1 has the %n tables that the models describe.</source>
        <translation>
            <numerusform>%1 has the one table that the models describe.</numerusform>
            <numerusform>%1 has the %n tables that the models describe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n differences</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n differences</source>
        <translation>
            <numerusform>%1 of %n difference</numerusform>
            <numerusform>%1 of %n differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n differences are set aside.</source>
        <translation>
            <numerusform>%n difference is set aside.</numerusform>
            <numerusform>%n differences are set aside.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n tables were made by no revision of this project.&lt;/b&gt; They are dropped only if you tick them.</source>
        <translation>
            <numerusform>&lt;b&gt;%n table was made by no revision of this project.&lt;/b&gt; It is dropped only if you tick it.</numerusform>
            <numerusform>&lt;b&gt;%n tables were made by no revision of this project.&lt;/b&gt; They are dropped only if you tick them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is %n revisions behind: what those change would be found as a difference. Upgrade it first.</source>
        <translation>
            <numerusform>%1 is %n revision behind: what it changes would be found as a difference. Upgrade it first.</numerusform>
            <numerusform>%1 is %n revisions behind: what those change would be found as a difference. Upgrade it first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retort::ui::DifferenceList</name>
    <message numerus="yes">
        <source>%n differences are set aside.</source>
        <translation>
            <numerusform>%n difference is set aside.</numerusform>
            <numerusform>%n differences are set aside.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retort::ui::DifferenceText</name>
    <message numerus="yes">
        <source>made by no revision, but %n of them cannot be read whole</source>
        <translation>
            <numerusform>made by no revision, but %n of them cannot be read whole</numerusform>
            <numerusform>made by no revision, but %n of them cannot be read whole</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retort::ui::DowngradeOffer</name>
    <message numerus="yes">
        <source>downgrade() was filled in with %n operations; Undo takes them back.</source>
        <translation>
            <numerusform>downgrade() was filled in with one operation; Undo takes it back.</numerusform>
            <numerusform>downgrade() was filled in with %n operations; Undo takes them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retort::ui::FindBar</name>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n matches</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retort::ui::Format</name>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retort::ui::MoveSheet</name>
    <message numerus="yes">
        <source>%n files change</source>
        <translation>
            <numerusform>%n file changes</numerusform>
            <numerusform>%n files change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; the %n revisions after it move along</source>
        <translation>
            <numerusform>%1; the revision after it moves along</numerusform>
            <numerusform>%1; the %n revisions after it move along</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retort::ui::OperationWords</name>
    <message numerus="yes">
        <source>inserts %n rows into %1</source>
        <translation>
            <numerusform>inserts a row into %1</numerusform>
            <numerusform>inserts %n rows into %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; and %n more changes</source>
        <translation>
            <numerusform>; and one more change</numerusform>
            <numerusform>; and %n more changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retort::ui::RestoreRowsSheet</name>
    <message numerus="yes">
        <source>Restore the Rows of %n Tables</source>
        <translation>
            <numerusform>Restore the Rows of %n Table</numerusform>
            <numerusform>Restore the Rows of %n Tables</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>%Ln rows are in.</source>
        <translation>
            <numerusform>%Ln row is in.</numerusform>
            <numerusform>%Ln rows are in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n tables were not restored;&lt;/b&gt; the list says why.</source>
        <translation>
            <numerusform>&lt;b&gt;One table was not restored;&lt;/b&gt; the list says why.</numerusform>
            <numerusform>&lt;b&gt;%n tables were not restored;&lt;/b&gt; the list says why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionPanel</name>
    <message numerus="yes">
        <source>%n heads</source>
        <translation>
            <numerusform>%n head</numerusform>
            <numerusform>%n heads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n matches</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scripts cannot be read to their end; they may touch more than is known.</source>
        <translation>
            <numerusform>One script cannot be read to its end; it may touch more than is known.</numerusform>
            <numerusform>%n scripts cannot be read to their end; they may touch more than is known.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retort::ui::RowRouteModel</name>
    <message numerus="yes">
        <source>%Ln rows are in</source>
        <translation>
            <numerusform>%Ln row is in</numerusform>
            <numerusform>%Ln rows are in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retort::ui::RunSheet</name>
    <message numerus="yes">
        <source>%Ln statements ran.</source>
        <translation>
            <numerusform>%Ln statement ran.</numerusform>
            <numerusform>%Ln statements ran.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retort::ui::RunWords</name>
    <message numerus="yes">
        <source>%n revisions</source>
        <translation>
            <numerusform>%n revision</numerusform>
            <numerusform>%n revisions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retort::ui::SessionLog</name>
    <message numerus="yes">
        <source>%n revisions, opened in %1 ms</source>
        <translation>
            <numerusform>%n revision, opened in %1 ms</numerusform>
            <numerusform>%n revisions, opened in %1 ms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retort::ui::SidesSheet</name>
    <message numerus="yes">
        <source>%n differences</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retort::ui::SqlSheet</name>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n revisions are not in it whole;&lt;/b&gt; fill them in where the text says so:</source>
        <translation>
            <numerusform>&lt;b&gt;One revision is not in it whole;&lt;/b&gt; fill it in where the text says so:</numerusform>
            <numerusform>&lt;b&gt;%n revisions are not in it whole;&lt;/b&gt; fill them in where the text says so:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retort::ui::TripWords</name>
    <message numerus="yes">
        <source>&lt;b&gt;Tried.&lt;/b&gt; All %n revisions ran up, down and up again on an empty copy of the schema.</source>
        <translation>
            <numerusform>&lt;b&gt;Tried.&lt;/b&gt; The revision ran up, down and up again on an empty copy of the schema.</numerusform>
            <numerusform>&lt;b&gt;Tried.&lt;/b&gt; All %n revisions ran up, down and up again on an empty copy of the schema.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n revisions after it were not tried.</source>
        <translation>
            <numerusform>The revision after it was not tried.</numerusform>
            <numerusform>The %n revisions after it were not tried.</numerusform>
        </translation>
    </message>
</context>
</TS>
