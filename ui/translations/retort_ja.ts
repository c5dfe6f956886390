<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>GraphPicture</name>
    <message>
        <source>%1, page %2 of %3</source>
        <translation>%1、%3 ページ中 %2 ページ</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Migration workbench for Alembic projects</source>
        <translation>Alembic プロジェクトのマイグレーション用ワークベンチ</translation>
    </message>
    <message>
        <source>Folder of an Alembic project, or its alembic.ini</source>
        <translation>Alembic プロジェクトのフォルダー、またはその alembic.ini</translation>
    </message>
    <message>
        <source>Language of the window: %1</source>
        <translation>ウィンドウの言語: %1</translation>
    </message>
    <message>
        <source>Size of the window on the tour, as 1400x900</source>
        <translation>ツアー時のウィンドウの大きさ（例: 1400x900）</translation>
    </message>
    <message>
        <source>Open PATH, connect, upgrade, back up, downgrade and restore its database, and leave pictures and the SQL that ran in FOLDER</source>
        <translation>PATH を開き、データベースに接続してアップグレード、バックアップ、ダウングレード、復元を行い、画像と実行した SQL を FOLDER に残す</translation>
    </message>
    <message>
        <source>there is no translation into “%1”; there are %2</source>
        <translation>「%1」への翻訳はありません。利用できるのは %2 です</translation>
    </message>
    <message>
        <source>only one project can be opened at a time</source>
        <translation>一度に開けるプロジェクトは 1 つだけです</translation>
    </message>
    <message>
        <source>--tour needs the path of a project</source>
        <translation>--tour にはプロジェクトのパスが必要です</translation>
    </message>
    <message>
        <source>--size takes a width and a height, as in 1400x900</source>
        <translation>--size には 1400x900 のように幅と高さを指定します</translation>
    </message>
    <message>
        <source>Colours: light, dark, high-contrast-light, high-contrast-dark or system</source>
        <translation>配色: light、dark、high-contrast-light、high-contrast-dark または system</translation>
    </message>
    <message>
        <source>Begin without the project that was open last</source>
        <translation>前回開いていたプロジェクトを開かずに開始</translation>
    </message>
    <message>
        <source>--theme takes light, dark, high-contrast-light, high-contrast-dark or system</source>
        <translation>--theme に指定できるのは light、dark、high-contrast-light、high-contrast-dark、system です</translation>
    </message>
</context>
<context>
    <name>retort::ui::AdoptSheet</name>
    <message>
        <source>Read Again</source>
        <translation>再読み込み</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Write the First Revision</source>
        <translation>最初のリビジョンを書き込む</translation>
    </message>
    <message>
        <source>The first revision</source>
        <translation>最初のリビジョン</translation>
    </message>
    <message>
        <source>What the revision does not carry</source>
        <translation>リビジョンに含まれないもの</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>スクリプト</translation>
    </message>
    <message>
        <source>Not carried</source>
        <translation>対象外</translation>
    </message>
    <message>
        <source>Message of the revision</source>
        <translation>リビジョンのメッセージ</translation>
    </message>
    <message>
        <source>Put %1 under migrations</source>
        <translation>%1 をマイグレーション管理下に置く</translation>
    </message>
    <message>
        <source>Write the first revision from its tables, then stamp it; tables and rows stay as they are</source>
        <translation>テーブルから最初のリビジョンを作成し、スタンプします。テーブルと行はそのまま残ります</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>読み込んでいます…</translation>
    </message>
    <message>
        <source>The tables of %1 are read, made into a revision, and the revision is checked.</source>
        <translation>%1 のテーブルを読み込んでリビジョンにし、そのリビジョンを検証しています。</translation>
    </message>
    <message>
        <source>Not carried (%1)</source>
        <translation>対象外 (%1)</translation>
    </message>
    <message>
        <source>&lt;b&gt;The revision would not make the schema that the database has&lt;/b&gt;, so it cannot be written:</source>
        <translation>&lt;b&gt;このリビジョンからは、データベースと同じスキーマが作られません。&lt;/b&gt;そのため書き込めません:</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>ほか %1 件</translation>
    </message>
    <message numerus="yes">
        <source>The %n tables become the first revision.</source>
        <translation>
            <numerusform>%n 個のテーブルが最初のリビジョンになります。</numerusform>
        </translation>
    </message>
    <message>
        <source>It was run up and down on an empty database in memory, which came out the same.</source>
        <translation>メモリ上の空のデータベースでアップグレードとダウングレードを実行し、同じ結果になることを確認しました。</translation>
    </message>
    <message>
        <source>Its operations were replayed without a database, and came out the same.</source>
        <translation>データベースを使わずに操作を再現し、同じ結果になることを確認しました。</translation>
    </message>
    <message>
        <source>These are not in it, and a database made from it will lack them:</source>
        <translation>次のものは含まれないため、このリビジョンから作ったデータベースには存在しません:</translation>
    </message>
    <message>
        <source>and %1 more, see “Not carried”</source>
        <translation>ほか %1 件（「対象外」を参照）</translation>
    </message>
    <message>
        <source>&lt;b&gt;The revision was not written.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;リビジョンは書き込まれませんでした。&lt;/b&gt;%1</translation>
    </message>
    <message>
        <source>There is no first revision to be made</source>
        <translation>作成できる最初のリビジョンがありません</translation>
    </message>
</context>
<context>
    <name>retort::ui::BackupListModel</name>
    <message>
        <source>The copy passed SQLite’s integrity check when it was made. It is checked again before it is restored.</source>
        <translation>コピーは作成時に SQLite の整合性チェックに合格しています。復元前にもう一度検証されます。</translation>
    </message>
    <message>
        <source>The dump was found complete when it was made. It is checked again before it is restored.</source>
        <translation>ダンプは作成時に完全であることを確認済みです。復元前にもう一度検証されます。</translation>
    </message>
    <message>
        <source>no version table</source>
        <translation>バージョンテーブルなし</translation>
    </message>
    <message numerus="yes">
        <source>%n tables</source>
        <translation>
            <numerusform>テーブル %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>rows, tables</comment>
        <translation>%2、%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>verified</source>
        <translation>検証済み</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>破損</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln rows</source>
        <translation>
            <numerusform>%1: %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Made</source>
        <translation>作成日時</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Database at</source>
        <translation>データベースの位置</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
</context>
<context>
    <name>retort::ui::BackupsPane</name>
    <message>
        <source>Backups</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>Back Up Now</source>
        <translation>今すぐバックアップ</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>復元…</translation>
    </message>
    <message>
        <source>Restore Only the Rows…</source>
        <translation>行だけを復元…</translation>
    </message>
    <message>
        <source>The rows of the backup in the schema of today, when the backup was made at an older revision</source>
        <translation>バックアップがより古いリビジョンで作成されている場合に、その行を現在のスキーマに復元します</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>Open the Folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation>手動で作成</translation>
    </message>
    <message>
        <source>No database is connected</source>
        <translation>データベースに接続していません</translation>
    </message>
    <message>
        <source>The backups of a database are listed here once it is connected.</source>
        <translation>接続すると、そのデータベースのバックアップがここに一覧表示されます。</translation>
    </message>
    <message>
        <source>No backups for this database</source>
        <translation>このデータベースのバックアップはできません</translation>
    </message>
    <message>
        <source>A database in memory cannot be backed up.</source>
        <translation>メモリ上のデータベースはバックアップできません。</translation>
    </message>
    <message>
        <source>No backups of %1 yet</source>
        <translation>%1 のバックアップはまだありません</translation>
    </message>
    <message>
        <source>A backup is offered before every run; you can also make one now.</source>
        <translation>実行の前には毎回バックアップを作成できます。今すぐ作成することもできます。</translation>
    </message>
    <message>
        <source>The connection profile is read-only.</source>
        <translation>この接続プロファイルは読み取り専用です。</translation>
    </message>
    <message>
        <source>Replace everything in &lt;b&gt;%1&lt;/b&gt; (now at %2) with the backup of %3, made at %4? The database as it is now is backed up first.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;（現在 %2）の内容をすべて、%3 に %4 の時点で作成したバックアップに置き換えますか？現在のデータベースは先にバックアップされます。</translation>
    </message>
    <message>
        <source>Replace everything in &lt;b&gt;%1&lt;/b&gt; (now at %2) with the backup of %3, which has %4? The database as it is now is backed up first.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;（現在 %2）の内容をすべて、%3 に作成したバックアップ（%4）に置き換えますか？現在のデータベースは先にバックアップされます。</translation>
    </message>
    <message>
        <source>This server cannot do it in one step: the backup is first tried out in a scratch database, then the tables are dropped and restored.</source>
        <translation>このサーバーでは一度に置き換えられません。まず一時データベースでバックアップを試してから、テーブルを削除して復元します。</translation>
    </message>
    <message>
        <source>Production.</source>
        <translation>本番データベースです。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置き換え</translation>
    </message>
    <message>
        <source>before restoring</source>
        <translation>復元前</translation>
    </message>
    <message>
        <source>Delete the backup “%1” of %2? The file %3 is removed and cannot be brought back.</source>
        <translation>%2 のバックアップ「%1」を削除しますか？ファイル %3 は削除され、元に戻せません。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>そのまま残す</translation>
    </message>
    <message>
        <source>Type %1:</source>
        <translation>%1 と入力:</translation>
    </message>
    <message>
        <source>Into a New Database…</source>
        <translation>新しいデータベースへ…</translation>
    </message>
    <message>
        <source>The backup of %1 goes into a new file, beside &lt;b&gt;%2&lt;/b&gt; unless a folder is named. &lt;b&gt;%2&lt;/b&gt; stays as it is.</source>
        <translation>%1 のバックアップを新しいファイルに復元します。フォルダーを指定しなければ &lt;b&gt;%2&lt;/b&gt; と同じ場所に作られます。&lt;b&gt;%2&lt;/b&gt; は変更されません。</translation>
    </message>
    <message>
        <source>The backup of %1 goes into a new database on the same server. &lt;b&gt;%2&lt;/b&gt; stays as it is.</source>
        <translation>%1 のバックアップを同じサーバーの新しいデータベースに復元します。&lt;b&gt;%2&lt;/b&gt; は変更されません。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Its name:</source>
        <translation>名前:</translation>
    </message>
    <message>
        <source>Name of the new database</source>
        <translation>新しいデータベースの名前</translation>
    </message>
    <message>
        <source>The backup is in the new database &lt;b&gt;%1&lt;/b&gt;, checked; &lt;b&gt;%2&lt;/b&gt; was not touched.</source>
        <translation>バックアップは新しいデータベース &lt;b&gt;%1&lt;/b&gt; に復元され、検査済みです。&lt;b&gt;%2&lt;/b&gt; には触れていません。</translation>
    </message>
    <message>
        <source>Other ways to back up</source>
        <translation>ほかのバックアップ方法</translation>
    </message>
    <message>
        <source>Back Up the Whole Server</source>
        <translation>サーバー全体をバックアップ</translation>
    </message>
    <message>
        <source>All databases of the server, with its roles and tablespaces</source>
        <translation>サーバーのすべてのデータベースと、そのロールおよびテーブルスペース</translation>
    </message>
    <message>
        <source>Only PostgreSQL can back up a whole server.</source>
        <translation>サーバー全体のバックアップは PostgreSQL でのみ可能です。</translation>
    </message>
    <message>
        <source>Swap for a New Database…</source>
        <translation>新しいデータベースと入れ替える…</translation>
    </message>
    <message>
        <source>Looking whether a new database can take the place of &lt;b&gt;%1&lt;/b&gt;…</source>
        <translation>新しいデータベースを &lt;b&gt;%1&lt;/b&gt; と入れ替えられるか確認しています…</translation>
    </message>
    <message>
        <source>Look Again</source>
        <translation>もう一度確認</translation>
    </message>
    <message>
        <source>No other database can take the place of &lt;b&gt;%1&lt;/b&gt;, and nothing was changed. %2</source>
        <translation>ほかのデータベースを &lt;b&gt;%1&lt;/b&gt; と入れ替えることはできず、何も変更していません。%2</translation>
    </message>
    <message>
        <source>The backup of %1 goes into a new database first, while &lt;b&gt;%2&lt;/b&gt; stays as it is. When that is complete and checked, it takes the name %2, and the present one is kept as &lt;b&gt;%3&lt;/b&gt;. For that moment nobody may be connected to it; this window lets go of it by itself.</source>
        <translation>%1 のバックアップはまず新しいデータベースに復元され、&lt;b&gt;%2&lt;/b&gt; はそのまま残ります。復元と確認が終わると新しいデータベースが %2 という名前になり、現在のものは &lt;b&gt;%3&lt;/b&gt; として残ります。その間は誰も接続していてはいけません。このウィンドウの接続は自動的に切れます。</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>入れ替える</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; is the database of the backup now. The former one is kept as &lt;b&gt;%2&lt;/b&gt;.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; はバックアップのデータベースになりました。以前のものは &lt;b&gt;%2&lt;/b&gt; として残っています。</translation>
    </message>
    <message>
        <source>The whole server is in the file &lt;b&gt;%1&lt;/b&gt;. It is brought back by hand, into a new and empty server: &lt;tt&gt;psql --no-psqlrc --file=FILE postgres&lt;/tt&gt;</source>
        <translation>サーバー全体はファイル &lt;b&gt;%1&lt;/b&gt; にあります。新しい空のサーバーに手作業で復元します: &lt;tt&gt;psql --no-psqlrc --file=FILE postgres&lt;/tt&gt;</translation>
    </message>
</context>
<context>
    <name>retort::ui::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>retort::ui::BottomPanel</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>retort::ui::BrokenRunWords</name>
    <message>
        <source>The last run, “%1” of %2,</source>
        <translation>前回の実行「%1」（%2）</translation>
    </message>
    <message>
        <source>its last revision</source>
        <translation>最後のリビジョン</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>ほか %1 件</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 broke off, but the server is still at its last statement.&lt;/b&gt; Wait until that has ended.</source>
        <translation>&lt;b&gt;%1は中断しましたが、サーバーはまだ最後の文を実行しています。&lt;/b&gt;終了するまでお待ちください。</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 broke off in the middle of %2 while it committed.&lt;/b&gt; Nothing tells whether its last statements came into the database.</source>
        <translation>&lt;b&gt;%1は、途中（%2）のコミット中に中断しました。&lt;/b&gt;最後の文がデータベースに反映されたかどうかは判断できません。</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 broke off in the middle of %2.&lt;/b&gt;</source>
        <translation>&lt;b&gt;%1は、途中（%2）で中断しました。&lt;/b&gt;</translation>
    </message>
    <message numerus="yes">
        <source>%n statements of it are in the database.</source>
        <translation>
            <numerusform>そのうち %n 個の文がデータベースに反映されています。</numerusform>
        </translation>
    </message>
    <message>
        <source>In the database, and not run again:</source>
        <translation>反映済みのため、再実行しない文:</translation>
    </message>
    <message>
        <source>Taken to be in the database:</source>
        <translation>反映済みとみなす文:</translation>
    </message>
    <message>
        <source>Taken not to be in the database:</source>
        <translation>未反映とみなす文:</translation>
    </message>
    <message>
        <source>Look at the database. &lt;a href=&quot;broken:out&quot;&gt;They are not in it&lt;/a&gt;</source>
        <translation>データベースを確認してください。&lt;a href=&quot;broken:out&quot;&gt;反映されていません&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Look at the database. &lt;a href=&quot;broken:in&quot;&gt;They are in it&lt;/a&gt;</source>
        <translation>データベースを確認してください。&lt;a href=&quot;broken:in&quot;&gt;反映されています&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Instead of going on: &lt;a href=&quot;broken:undo&quot;&gt;undo what is in&lt;/a&gt;, or &lt;a href=&quot;broken:forget&quot;&gt;forget the run&lt;/a&gt; when you have put things right yourself.</source>
        <translation>続行する代わりに、&lt;a href=&quot;broken:undo&quot;&gt;反映された分を元に戻す&lt;/a&gt;か、自分で修復した場合は&lt;a href=&quot;broken:forget&quot;&gt;実行記録を破棄&lt;/a&gt;することもできます。</translation>
    </message>
    <message>
        <source>Or &lt;a href=&quot;broken:restore&quot;&gt;restore the backup made before it&lt;/a&gt;, of %1.</source>
        <translation>または、&lt;a href=&quot;broken:restore&quot;&gt;実行前に作成したバックアップ&lt;/a&gt;（%1）を復元することもできます。</translation>
    </message>
</context>
<context>
    <name>retort::ui::CommandPalette</name>
    <message>
        <source>Type what you want to do</source>
        <translation>実行したい操作を入力</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
</context>
<context>
    <name>retort::ui::CompareSheet</name>
    <message>
        <source>Compare Again</source>
        <translation>再比較</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>The new revision</source>
        <translation>新しいリビジョン</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>スクリプト</translation>
    </message>
    <message>
        <source>SQL of the upgrade</source>
        <translation>アップグレードの SQL</translation>
    </message>
    <message>
        <source>SQL of the downgrade</source>
        <translation>ダウングレードの SQL</translation>
    </message>
    <message>
        <source>What the revision does, as in “add email to user”</source>
        <translation>リビジョンの内容（例:「add email to user」）</translation>
    </message>
    <message>
        <source>Message of the revision</source>
        <translation>リビジョンのメッセージ</translation>
    </message>
    <message>
        <source>The models and %1</source>
        <translation>モデルと %1</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>比較しています…</translation>
    </message>
    <message>
        <source>The models are read and compared with %1.</source>
        <translation>モデルを読み込み、%1 と比較しています。</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>差分なし</translation>
    </message>
    <message numerus="yes">
        <source>%1 has the %n tables that the models describe.</source>
        <translation>
            <numerusform>モデルが定義する %n 個のテーブルが %1 にそろっています。</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;The models have no tables, so everything would be dropped.&lt;/b&gt; Most often the modules with the models are not imported in env.py.</source>
        <translation>&lt;b&gt;モデルにテーブルがないため、すべてが削除されることになります。&lt;/b&gt;多くの場合、モデルのモジュールが env.py でインポートされていないことが原因です。</translation>
    </message>
    <message>
        <source>The models were read by %1.</source>
        <translation>モデルは %1 で読み込まれました。</translation>
    </message>
    <message>
        <source>Column %1.%2 may be renamed to %3</source>
        <translation>カラム %1.%2 は %3 に名前変更された可能性があります</translation>
    </message>
    <message>
        <source>Table %1 may be renamed to %2</source>
        <translation>テーブル %1 は %2 に名前変更された可能性があります</translation>
    </message>
    <message>
        <source>%1 (%2). &lt;a href=&quot;rename:%3&quot;&gt;Rename it&lt;/a&gt;, so that its data stays.</source>
        <translation>%1（%2）。&lt;a href=&quot;rename:%3&quot;&gt;名前変更として扱う&lt;/a&gt;と、データが保持されます。</translation>
    </message>
    <message>
        <source>The models were not compared</source>
        <translation>モデルは比較されませんでした</translation>
    </message>
    <message>
        <source>%1

The project’s own Python usually can. That runs env.py and the modules of the models, with all that you may do yourself; no migration runs, and after a minute it is ended. It would be %2.</source>
        <translation>%1

プロジェクト自身の Python なら、通常は読み込めます。その場合、env.py とモデルのモジュールがあなたと同じ権限で実行されます。マイグレーションは実行されず、1 分たつと打ち切られます。使用される Python は %2 です。</translation>
    </message>
    <message>
        <source>Trust This Project and Compare</source>
        <translation>このプロジェクトを信頼して比較</translation>
    </message>
    <message>
        <source>Tick a difference to see the revision that it makes.</source>
        <translation>差分にチェックを付けると、作成されるリビジョンが表示されます。</translation>
    </message>
    <message>
        <source>Not tried out yet. That needs a scratch database on the server, which is made empty and dropped again.</source>
        <translation>まだ試行していません。試行するには、サーバー上に空の一時データベースを作成し、終了後に削除する必要があります。</translation>
    </message>
    <message>
        <source>Try It Out</source>
        <translation>試行</translation>
    </message>
    <message>
        <source>-- The rest is not known before it runs: %1</source>
        <translation>-- これ以降は実行するまで分かりません: %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;The revision was not written.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;リビジョンは書き込まれませんでした。&lt;/b&gt;%1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message numerus="yes">
        <source>%n differences</source>
        <translation>
            <numerusform>差分 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n differences</source>
        <translation>
            <numerusform>差分 %n 件中 %1 件</numerusform>
        </translation>
    </message>
    <message>
        <source> → %1</source>
        <translation> → %1</translation>
    </message>
    <message>
        <source> · being tried out…</source>
        <translation> · 試行しています…</translation>
    </message>
    <message>
        <source>Create It Nevertheless</source>
        <translation>それでも作成</translation>
    </message>
    <message>
        <source>Create the Revision</source>
        <translation>リビジョンを作成</translation>
    </message>
    <message>
        <source>No other differences</source>
        <translation>他の差分なし</translation>
    </message>
    <message numerus="yes">
        <source>%n differences are set aside.</source>
        <translation>
            <numerusform>差分 %n 件を除外しています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show Them</source>
        <translation>表示</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n tables were made by no revision of this project.&lt;/b&gt; They are dropped only if you tick them.</source>
        <translation>
            <numerusform>&lt;b&gt;%n 個のテーブルは、このプロジェクトのどのリビジョンでも作成されていません。&lt;/b&gt;チェックを付けた場合にのみ削除されます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is %n revisions behind: what those change would be found as a difference. Upgrade it first.</source>
        <translation>
            <numerusform>%1 は %n リビジョン遅れています。それらの変更が差異として検出されるため、先にアップグレードしてください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Upgrade to Head…</source>
        <translation>head までアップグレード…</translation>
    </message>
</context>
<context>
    <name>retort::ui::ConnectPanel</name>
    <message>
        <source>Ways to connect</source>
        <translation>接続方法</translation>
    </message>
    <message>
        <source>A connection profile</source>
        <translation>接続プロファイル</translation>
    </message>
    <message>
        <source>Connect to a database</source>
        <translation>データベースに接続</translation>
    </message>
    <message>
        <source>New Profile…</source>
        <translation>新規プロファイル…</translation>
    </message>
    <message>
        <source>A connection that is kept by name, with its password in the keychain</source>
        <translation>名前を付けて保存する接続です。パスワードはキーチェーンに保存されます</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>閉じる (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>What this project names</source>
        <translation>このプロジェクトで指定されているもの</translation>
    </message>
    <message>
        <source>An SQLite file</source>
        <translation>SQLite ファイル</translation>
    </message>
    <message>
        <source>Path of the file</source>
        <translation>ファイルのパス</translation>
    </message>
    <message>
        <source>Path of the SQLite file</source>
        <translation>SQLite ファイルのパス</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Create the file if it does not exist</source>
        <translation>ファイルが存在しない場合は作成する</translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <translation>手動で選択</translation>
    </message>
    <message>
        <source>A URL, as SQLAlchemy writes it</source>
        <translation>SQLAlchemy 形式の URL</translation>
    </message>
    <message>
        <source>Database URL</source>
        <translation>データベース URL</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>パスワード(&amp;P)</translation>
    </message>
    <message>
        <source>Password of the database</source>
        <translation>データベースのパスワード</translation>
    </message>
    <message>
        <source>Kept for this connection only, never stored</source>
        <translation>この接続にのみ使用され、保存されません</translation>
    </message>
    <message>
        <source>typed by hand</source>
        <translation>手動で入力</translation>
    </message>
    <message>
        <source>The connection</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>開発</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>本番</translation>
    </message>
    <message>
        <source>What the database is used for</source>
        <translation>データベースの用途</translation>
    </message>
    <message>
        <source>A production database tints the window wherever something can act on it.</source>
        <translation>本番データベースでは、データベースを変更できる箇所でウィンドウに色が付きます。</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>切断</translation>
    </message>
    <message>
        <source>Neither sqlalchemy.url nor an environment variable that env.py reads names a database.</source>
        <translation>sqlalchemy.url にも、env.py が読み取る環境変数にも、データベースが指定されていません。</translation>
    </message>
    <message>
        <source>Open a project first, and what it names appears here.</source>
        <translation>先にプロジェクトを開くと、指定されているデータベースがここに表示されます。</translation>
    </message>
    <message>
        <source>(not a database URL)</source>
        <translation>(データベース URL ではありません)</translation>
    </message>
    <message>
        <source>Keep as a profile…</source>
        <translation>プロファイルとして保存…</translation>
    </message>
    <message>
        <source>Its password stands in %1, which is tracked by git: whoever has the repository has it. &lt;a href=&quot;keep&quot;&gt;Keep it in the keychain instead…&lt;/a&gt;</source>
        <translation>このデータベースのパスワードは %1 に書かれていて、このファイルは git で追跡されています。リポジトリを持つ人は誰でもパスワードを読めます。&lt;a href=&quot;keep&quot;&gt;代わりにキーチェーンに保存…&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Connect to %1</source>
        <translation>%1 に接続</translation>
    </message>
    <message>
        <source>No database is connected. Previews work without one.</source>
        <translation>データベースに接続していません。プレビューは接続なしで表示できます。</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>%1 に接続しています…</translation>
    </message>
    <message>
        <source>No database is connected.</source>
        <translation>データベースに接続していません。</translation>
    </message>
    <message>
        <source>%1, %2
%3 (%4)</source>
        <translation>%1、%2
%3 (%4)</translation>
    </message>
    <message>
        <source>The connection failed.</source>
        <translation>接続に失敗しました。</translation>
    </message>
    <message>
        <source>Create the file</source>
        <translation>ファイルを作成</translation>
    </message>
    <message>
        <source>Enter a password</source>
        <translation>パスワードを入力</translation>
    </message>
    <message>
        <source>SQLite file</source>
        <translation>SQLite ファイル</translation>
    </message>
    <message>
        <source>SQLite databases (*.db *.sqlite *.sqlite3);;All files (*)</source>
        <translation>SQLite データベース (*.db *.sqlite *.sqlite3);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>プロファイル</translation>
    </message>
    <message>
        <source>The password still stands in %1. Take it out there, and change it: the history of the repository keeps it.</source>
        <translation>パスワードはまだ %1 に残っています。そこから削除し、パスワードを変更してください。リポジトリの履歴には残り続けます。</translation>
    </message>
    <message>
        <source>Delete the profile &lt;b&gt;%1&lt;/b&gt;? Its password is taken out of the keychain, too. The database stays as it is.</source>
        <translation>プロファイル &lt;b&gt;%1&lt;/b&gt; を削除しますか？パスワードもキーチェーンから削除されます。データベースはそのまま残ります。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>そのまま残す</translation>
    </message>
    <message>
        <source>Something is running on %1. Wait for it or cancel it first.</source>
        <translation>%1 で処理を実行中です。終了を待つか、先に中止してください。</translation>
    </message>
    <message>
        <source>Something is running on the database; wait for it or cancel it first.</source>
        <translation>データベースで処理を実行中です。終了を待つか、先に中止してください。</translation>
    </message>
</context>
<context>
    <name>retort::ui::DatabaseChoiceWords</name>
    <message>
        <source>Retort cannot connect to %1 yet. The SQL of every revision is previewed for it all the same: choose %1 beside the script.</source>
        <translation>Retort はまだ %1 に接続できません。ただし、すべてのリビジョンの SQL をプレビューできます。スクリプトの横で %1 を選択してください。</translation>
    </message>
</context>
<context>
    <name>retort::ui::DifferenceList</name>
    <message>
        <source>Differences</source>
        <translation>差分</translation>
    </message>
    <message>
        <source>About the selected difference</source>
        <translation>選択した差分について</translation>
    </message>
    <message>
        <source>Differences that are set aside</source>
        <translation>除外した差分</translation>
    </message>
    <message>
        <source>Do Not Show Again</source>
        <translation>今後は表示しない</translation>
    </message>
    <message>
        <source>Show All Again</source>
        <translation>すべて再表示</translation>
    </message>
    <message>
        <source>Show Again</source>
        <translation>再表示</translation>
    </message>
    <message>
        <source>Hide them</source>
        <translation>隠す</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>表示する</translation>
    </message>
    <message numerus="yes">
        <source>%n differences are set aside.</source>
        <translation>
            <numerusform>差分 %n 件を除外しています。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retort::ui::DifferenceModel</name>
    <message>
        <source>Difference</source>
        <translation>差分</translation>
    </message>
    <message>
        <source>In the database</source>
        <translation>データベース側</translation>
    </message>
    <message>
        <source>In the models</source>
        <translation>モデル側</translation>
    </message>
    <message>
        <source>new table</source>
        <translation>新しいテーブル</translation>
    </message>
    <message>
        <source>not in the models</source>
        <translation>モデルになし</translation>
    </message>
    <message>
        <source>table %1</source>
        <translation>テーブル %1</translation>
    </message>
    <message>
        <source>table %1, %2</source>
        <translation>テーブル %1、%2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>only here</source>
        <translation>こちらのみ</translation>
    </message>
    <message>
        <source>%1: %2 %3, %4 %5</source>
        <comment>what differs, then each side and what it has</comment>
        <translation>%1: %2 %3、%4 %5</translation>
    </message>
    <message>
        <source>%1: %2. It is dropped only if you tick it.</source>
        <comment>what was found, and why the table is not this project&apos;s</comment>
        <translation>%1: %2。チェックを付けた場合にのみ削除されます。</translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>シーケンス</translation>
    </message>
    <message>
        <source>%1 (set aside)</source>
        <translation>%1 (除外)</translation>
    </message>
    <message>
        <source>%1
As the database writes it: %2</source>
        <translation>%1
データベースの表記: %2</translation>
    </message>
    <message>
        <source>Set aside. %1</source>
        <translation>除外。%1</translation>
    </message>
    <message>
        <source>%1, set aside</source>
        <translation>%1、除外</translation>
    </message>
</context>
<context>
    <name>retort::ui::DifferencePage</name>
    <message>
        <source>The lines that differ</source>
        <translation>異なる行</translation>
    </message>
    <message>
        <source>The two are alike.</source>
        <translation>両者に違いはありません。</translation>
    </message>
</context>
<context>
    <name>retort::ui::DifferenceText</name>
    <message>
        <source>the table</source>
        <translation>テーブル</translation>
    </message>
    <message>
        <source>renamed</source>
        <translation>名前変更</translation>
    </message>
    <message>
        <source>values of the type %1</source>
        <translation>型 %1 の値</translation>
    </message>
    <message>
        <source>column %1 is renamed</source>
        <translation>カラム %1 の名前変更</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>カラム %1</translation>
    </message>
    <message>
        <source>index %1</source>
        <translation>インデックス %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>unique (%1)</source>
        <translation>一意 (%1)</translation>
    </message>
    <message>
        <source>default %1</source>
        <translation>デフォルト %1</translation>
    </message>
    <message>
        <source>comment “%1”</source>
        <translation>コメント「%1」</translation>
    </message>
    <message>
        <source>no comment</source>
        <translation>コメントなし</translation>
    </message>
    <message>
        <source>constraint %1</source>
        <translation>制約 %1</translation>
    </message>
    <message>
        <source>foreign key %1</source>
        <translation>外部キー %1</translation>
    </message>
    <message>
        <source>check %1</source>
        <translation>CHECK 制約 %1</translation>
    </message>
    <message>
        <source>unique constraint %1</source>
        <translation>一意制約 %1</translation>
    </message>
    <message>
        <source>comment of the table</source>
        <translation>テーブルのコメント</translation>
    </message>
    <message>
        <source>computed column %1</source>
        <translation>計算列 %1</translation>
    </message>
    <message>
        <source>sequence %1</source>
        <translation>シーケンス %1</translation>
    </message>
    <message>
        <source>used by the models</source>
        <translation>モデルで使用</translation>
    </message>
    <message>
        <source>The models have another text for this check. It is dropped and made again; rows that break it stop the upgrade.</source>
        <translation>このチェック制約の式がモデルと異なります。削除して作成し直します。違反する行があるとアップグレードは停止します。</translation>
    </message>
    <message>
        <source>The models compute this column another way. It is dropped and added again, as the last of the table; its values are computed, so none is lost.</source>
        <translation>この列の計算方法がモデルと異なります。削除して、テーブルの最後の列として追加し直します。値は計算されるため、失われるものはありません。</translation>
    </message>
    <message>
        <source>%1. Alembic knows of no sequences, so that inserts would fail for want of it.</source>
        <translation>%1。Alembic はシーケンスを扱わないため、これがないと挿入に失敗します。</translation>
    </message>
    <message>
        <source>partition of %1</source>
        <translation>%1 のパーティション</translation>
    </message>
    <message>
        <source>made by the extension %1</source>
        <translation>拡張機能 %1 が作成</translation>
    </message>
    <message>
        <source>virtual table, or data of one</source>
        <translation>仮想テーブル、またはそのデータ</translation>
    </message>
    <message>
        <source>version table of another project</source>
        <translation>別のプロジェクトのバージョンテーブル</translation>
    </message>
    <message>
        <source>table of %1</source>
        <translation>%1 のテーブル</translation>
    </message>
    <message>
        <source>made by no revision</source>
        <translation>どのリビジョンでも作成されていません</translation>
    </message>
    <message numerus="yes">
        <source>made by no revision, but %n of them cannot be read whole</source>
        <translation>
            <numerusform>どのリビジョンでも作成されていません (ただし %n 個は最後まで読み取れません)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retort::ui::DowngradeOffer</name>
    <message>
        <source>line %1</source>
        <translation>%1 行目</translation>
    </message>
    <message>
        <source>and %1 more, which the comments in downgrade() name</source>
        <translation>ほか %1 件（downgrade() 内のコメントに記載）</translation>
    </message>
    <message>
        <source>Nothing of upgrade() can be undone by itself.</source>
        <translation>upgrade() には、自動で元に戻せる操作がありません。</translation>
    </message>
    <message numerus="yes">
        <source>downgrade() was filled in with %n operations; Undo takes them back.</source>
        <translation>
            <numerusform>downgrade() に %n 個の操作を書き込みました。「元に戻す」で取り消せます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Left to do by hand:</source>
        <translation>手作業が必要なもの:</translation>
    </message>
    <message>
        <source>Good to know:</source>
        <translation>知っておくべきこと:</translation>
    </message>
    <message>
        <source>downgrade() does nothing yet. It can be filled in from what upgrade() does.</source>
        <translation>downgrade() はまだ何も行いません。upgrade() の内容をもとに補完できます。</translation>
    </message>
    <message>
        <source>Fill In the Downgrade</source>
        <translation>ダウングレードを補完</translation>
    </message>
    <message>
        <source>Working out what undoes upgrade()…</source>
        <translation>upgrade() を元に戻す操作を調べています…</translation>
    </message>
    <message>
        <source>downgrade() was not changed. %1</source>
        <translation>downgrade() は変更されませんでした。%1</translation>
    </message>
    <message>
        <source>downgrade() has code of its own. This is what it would be instead.</source>
        <translation>downgrade() にはすでにコードがあります。置き換えた場合の内容は次のとおりです。</translation>
    </message>
    <message>
        <source>downgrade() as it is</source>
        <translation>現在の downgrade()</translation>
    </message>
    <message>
        <source>made from upgrade()</source>
        <translation>upgrade() から作成</translation>
    </message>
    <message>
        <source>Use the New Downgrade</source>
        <translation>新しいダウングレードを使用</translation>
    </message>
    <message>
        <source>Keep It as It Is</source>
        <translation>そのまま残す</translation>
    </message>
</context>
<context>
    <name>retort::ui::EditCommands</name>
    <message>
        <source>There is nothing to undo here</source>
        <translation>ここには元に戻すものがありません</translation>
    </message>
    <message>
        <source>There is nothing to redo here</source>
        <translation>ここにはやり直すものがありません</translation>
    </message>
    <message>
        <source>This text can only be read</source>
        <translation>このテキストは読み取り専用です</translation>
    </message>
    <message>
        <source>Nothing is selected here</source>
        <translation>ここでは何も選択されていません</translation>
    </message>
    <message>
        <source>There is no text in the clipboard</source>
        <translation>クリップボードにテキストがありません</translation>
    </message>
    <message>
        <source>There is nothing to select here</source>
        <translation>ここには選択するものがありません</translation>
    </message>
    <message>
        <source>The keyboard is in no text</source>
        <translation>カーソルがテキスト内にありません</translation>
    </message>
</context>
<context>
    <name>retort::ui::EditedNotice</name>
    <message>
        <source>Show the Change</source>
        <translation>変更を表示</translation>
    </message>
    <message>
        <source>Take It as It Is</source>
        <translation>現状を承認</translation>
    </message>
    <message>
        <source>The edit is meant; from now on the script as it is counts</source>
        <translation>意図した編集とみなし、今後は現在のスクリプトを基準にします</translation>
    </message>
</context>
<context>
    <name>retort::ui::EditedWords</name>
    <message>
        <source>since it ran on %1 on %2</source>
        <translation>%1 で %2 に実行された後</translation>
    </message>
    <message>
        <source>since %1, when Retort first saw it applied to %2</source>
        <translation>Retort が %1 に %2 への適用を初めて確認した後</translation>
    </message>
    <message>
        <source>upgrade() was edited %1: another database would get something else.</source>
        <translation>upgrade() は %1に編集されています: 別のデータベースでは結果が異なります。</translation>
    </message>
    <message>
        <source>downgrade() was edited %1.</source>
        <translation>downgrade() は %1に編集されています。</translation>
    </message>
    <message>
        <source>The script was edited %1. Whether it would run other SQL cannot be told.</source>
        <translation>スクリプトは %1に編集されています。実行される SQL が変わるかどうかは判断できません。</translation>
    </message>
</context>
<context>
    <name>retort::ui::FactsView</name>
    <message>
        <source>Facts</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>リビジョン</translation>
    </message>
    <message>
        <source>head</source>
        <translation>head</translation>
    </message>
    <message>
        <source>effective head (something depends on it)</source>
        <translation>実効 head（依存元あり）</translation>
    </message>
    <message>
        <source>base</source>
        <translation>base</translation>
    </message>
    <message>
        <source>merge point</source>
        <translation>マージ点</translation>
    </message>
    <message>
        <source>branch point</source>
        <translation>分岐点</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>データベース</translation>
    </message>
    <message>
        <source>%1 stands here</source>
        <translation>%1 の現在位置</translation>
    </message>
    <message>
        <source>applied to %1</source>
        <translation>%1 に適用済み</translation>
    </message>
    <message>
        <source>pending in %1</source>
        <translation>%1 では未適用</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>アップグレード</translation>
    </message>
    <message>
        <source>Parents</source>
        <translation>親</translation>
    </message>
    <message>
        <source>none: this is a base</source>
        <translation>なし: これは base です</translation>
    </message>
    <message>
        <source>Missing parents</source>
        <translation>見つからない親</translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation>依存先</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>子</translation>
    </message>
    <message>
        <source>none: this is a head</source>
        <translation>なし: これは head です</translation>
    </message>
    <message>
        <source>Branch labels</source>
        <translation>ブランチラベル</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>作成日時</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更新日時</translation>
    </message>
    <message>
        <source>Docstring</source>
        <translation>docstring</translation>
    </message>
</context>
<context>
    <name>retort::ui::FindBar</name>
    <message>
        <source>&amp;Case</source>
        <translation>大文字/小文字(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>単語単位(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>置換(&amp;R)</translation>
    </message>
    <message>
        <source>Replace &amp;All</source>
        <translation>すべて置換(&amp;A)</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>テキスト内を検索</translation>
    </message>
    <message>
        <source>Tell capital letters from small ones</source>
        <translation>大文字と小文字を区別する</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>単語全体が一致するものだけ</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>前の一致 (Shift+F3)</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>次の一致 (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>閉じる (Esc)</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>置換後の文字列</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>見つかりません</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n 件置換</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n matches</source>
        <translation>
            <numerusform>%n 件一致</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retort::ui::FolderField</name>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
</context>
<context>
    <name>retort::ui::Format</name>
    <message>
        <source>just now</source>
        <translation>たった今</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1 分前</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>%1 時間前</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨日</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n 日前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>%n か月前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>%n 年前</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1、%2 行目</translation>
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
        <translation>↑, ↓, J, K</translation>
    </message>
    <message>
        <source>Walk the revisions</source>
        <translation>リビジョン間を移動</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>←, →</translation>
    </message>
    <message>
        <source>Go to the parent, to a child</source>
        <translation>親、子へ移動</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Open the script</source>
        <translation>スクリプトを開く</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Show the script and its SQL</source>
        <translation>スクリプトと SQL を表示</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>Ctrl+click, Shift+click</source>
        <translation>Ctrl+クリック, Shift+クリック</translation>
    </message>
    <message>
        <source>Select two revisions and see the range between them</source>
        <translation>2 つのリビジョンを選択して範囲を表示</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Back out</source>
        <translation>前に戻る</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>キーボード操作</translation>
    </message>
    <message>
        <source>About Retort</source>
        <translation>Retort について</translation>
    </message>
    <message>
        <source>A migration workbench for Alembic projects. It reads revision scripts without running them, shows their SQL, and applies them to your database.</source>
        <translation>Alembic プロジェクトのマイグレーション用ワークベンチです。リビジョンのスクリプトを実行せずに読み取り、その SQL を表示し、データベースに適用します。</translation>
    </message>
    <message>
        <source>Shortcuts can be changed in the settings.</source>
        <translation>ショートカットは設定で変更できます。</translation>
    </message>
</context>
<context>
    <name>retort::ui::HookWords</name>
    <message>
        <source>The project’s post write hooks are not run here: %1</source>
        <translation>プロジェクトの post write hooks はここでは実行されません: %1</translation>
    </message>
</context>
<context>
    <name>retort::ui::InsertFields</name>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>変更なし</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>許可</translation>
    </message>
    <message>
        <source>Not allowed (NOT NULL)</source>
        <translation>不可 (NOT NULL)</translation>
    </message>
    <message>
        <source>Nothing said: the database refuses</source>
        <translation>指定なし: データベースが拒否</translation>
    </message>
</context>
<context>
    <name>retort::ui::InsertSheet</name>
    <message>
        <source>Also write what undoes it, into downgrade()</source>
        <translation>元に戻す処理も downgrade() に書く</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>挿入</translation>
    </message>
    <message>
        <source>Insert operation</source>
        <translation>操作を挿入</translation>
    </message>
    <message>
        <source>The Python that goes into upgrade()</source>
        <translation>upgrade() に入る Python</translation>
    </message>
    <message>
        <source>The Python that goes into downgrade()</source>
        <translation>downgrade() に入る Python</translation>
    </message>
    <message>
        <source>At the beginning of downgrade()</source>
        <translation>downgrade() の先頭</translation>
    </message>
    <message>
        <source>into %1</source>
        <translation>%1 に</translation>
    </message>
    <message>
        <source>Into upgrade()</source>
        <translation>upgrade() に</translation>
    </message>
    <message>
        <source>Working out what the schema is here…</source>
        <translation>この位置のスキーマを調べています…</translation>
    </message>
    <message>
        <source>Insert Anyway</source>
        <translation>それでも挿入</translation>
    </message>
    <message>
        <source>Nothing: downgrade() stays as it is.</source>
        <translation>なし: downgrade() はそのままです。</translation>
    </message>
    <message>
        <source>At the top of the script: %1</source>
        <translation>スクリプトの先頭: %1</translation>
    </message>
</context>
<context>
    <name>retort::ui::InsertWords</name>
    <message>
        <source>Add a column</source>
        <translation>カラムを追加</translation>
    </message>
    <message>
        <source>Drop a column</source>
        <translation>カラムを削除</translation>
    </message>
    <message>
        <source>Alter a column</source>
        <translation>カラムを変更</translation>
    </message>
    <message>
        <source>Rename a column</source>
        <translation>カラムの名前を変更</translation>
    </message>
    <message>
        <source>Create a table</source>
        <translation>テーブルを作成</translation>
    </message>
    <message>
        <source>Drop a table</source>
        <translation>テーブルを削除</translation>
    </message>
    <message>
        <source>Rename a table</source>
        <translation>テーブルの名前を変更</translation>
    </message>
    <message>
        <source>Create an index</source>
        <translation>インデックスを作成</translation>
    </message>
    <message>
        <source>Drop an index</source>
        <translation>インデックスを削除</translation>
    </message>
    <message>
        <source>Create a foreign key</source>
        <translation>外部キーを作成</translation>
    </message>
    <message>
        <source>Create a unique constraint</source>
        <translation>一意制約を作成</translation>
    </message>
    <message>
        <source>Create a check constraint</source>
        <translation>CHECK 制約を作成</translation>
    </message>
    <message>
        <source>Drop a constraint</source>
        <translation>制約を削除</translation>
    </message>
    <message>
        <source>Execute SQL</source>
        <translation>SQL を実行</translation>
    </message>
    <message>
        <source>Say which table.</source>
        <translation>テーブルを指定してください。</translation>
    </message>
    <message>
        <source>Give the new table a name.</source>
        <translation>新しいテーブルに名前を付けてください。</translation>
    </message>
    <message>
        <source>Say which column.</source>
        <translation>カラムを指定してください。</translation>
    </message>
    <message>
        <source>Give the new column a name.</source>
        <translation>新しいカラムに名前を付けてください。</translation>
    </message>
    <message>
        <source>Give it its new name.</source>
        <translation>新しい名前を指定してください。</translation>
    </message>
    <message>
        <source>Give the column a type.</source>
        <translation>カラムの型を指定してください。</translation>
    </message>
    <message>
        <source>Give the column %1 a type.</source>
        <translation>カラム %1 の型を指定してください。</translation>
    </message>
    <message>
        <source>Say which columns.</source>
        <translation>カラムを指定してください。</translation>
    </message>
    <message>
        <source>Give the table a column.</source>
        <translation>テーブルにカラムを追加してください。</translation>
    </message>
    <message>
        <source>Say which index.</source>
        <translation>インデックスを指定してください。</translation>
    </message>
    <message>
        <source>Say which constraint.</source>
        <translation>制約を指定してください。</translation>
    </message>
    <message>
        <source>Say which table it refers to.</source>
        <translation>参照先のテーブルを指定してください。</translation>
    </message>
    <message>
        <source>Say which columns it refers to; the primary key of that table is not known.</source>
        <translation>参照先のカラムを指定してください。そのテーブルの主キーは不明です。</translation>
    </message>
    <message>
        <source>Write the condition that every row has to meet.</source>
        <translation>すべての行が満たすべき条件を書いてください。</translation>
    </message>
    <message>
        <source>Write the SQL.</source>
        <translation>SQL を書いてください。</translation>
    </message>
    <message>
        <source>There is no table %1 at this place.</source>
        <translation>この位置にテーブル %1 はありません。</translation>
    </message>
    <message>
        <source>There is a table %1 already.</source>
        <translation>テーブル %1 はすでにあります。</translation>
    </message>
    <message>
        <source>The table %2 has no column %1 at this place.</source>
        <translation>この位置でテーブル %2 にカラム %1 はありません。</translation>
    </message>
    <message>
        <source>The table %2 has a column %1 already.</source>
        <translation>テーブル %2 にはすでにカラム %1 があります。</translation>
    </message>
    <message>
        <source>The table %2 has no index %1 at this place.</source>
        <translation>この位置でテーブル %2 にインデックス %1 はありません。</translation>
    </message>
    <message>
        <source>The table %2 has an index %1 already.</source>
        <translation>テーブル %2 にはすでにインデックス %1 があります。</translation>
    </message>
    <message>
        <source>The table %2 has no constraint %1 at this place.</source>
        <translation>この位置でテーブル %2 に制約 %1 はありません。</translation>
    </message>
    <message>
        <source>The table %2 has a constraint %1 already.</source>
        <translation>テーブル %2 にはすでに制約 %1 があります。</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>テーブル</translation>
    </message>
    <message>
        <source>New table</source>
        <translation>新しいテーブル</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>カラム</translation>
    </message>
    <message>
        <source>New column</source>
        <translation>新しいカラム</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>新しい名前</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>型</translation>
    </message>
    <message>
        <source>NULL is allowed</source>
        <translation>NULL を許可</translation>
    </message>
    <message>
        <source>NULL</source>
        <translation>NULL</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>デフォルト</translation>
    </message>
    <message>
        <source>Remove the default</source>
        <translation>デフォルトを削除</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>カラム</translation>
    </message>
    <message>
        <source>Unique: each value only once</source>
        <translation>一意: 各値は一度だけ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>インデックス</translation>
    </message>
    <message>
        <source>Constraint</source>
        <translation>制約</translation>
    </message>
    <message>
        <source>Refers to table</source>
        <translation>参照先テーブル</translation>
    </message>
    <message>
        <source>Its columns</source>
        <translation>そのカラム</translation>
    </message>
    <message>
        <source>On delete</source>
        <translation>削除時</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>SQL that undoes it</source>
        <translation>元に戻す SQL</translation>
    </message>
    <message>
        <source>Such as String(50) or sa.Numeric(10, 2)</source>
        <translation>String(50) や sa.Numeric(10, 2) など</translation>
    </message>
    <message>
        <source>SQL, such as 0, &apos;new&apos; or CURRENT_TIMESTAMP</source>
        <translation>SQL: 0、&apos;new&apos;、CURRENT_TIMESTAMP など</translation>
    </message>
    <message>
        <source>SQL, such as price &gt;= 0</source>
        <translation>SQL: price &gt;= 0 など</translation>
    </message>
    <message>
        <source>Names, with commas between them</source>
        <translation>コンマ区切りの名前</translation>
    </message>
    <message>
        <source>None is known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>The column %1 is named twice.</source>
        <translation>カラム %1 が二度指定されています。</translation>
    </message>
    <message>
        <source>It is called %1 already.</source>
        <translation>名前はすでに %1 です。</translation>
    </message>
    <message>
        <source>Say what of the column %1 changes: its type, whether NULL is allowed, or its default.</source>
        <translation>カラム %1 の何を変えるか (型、NULL の可否、デフォルト) を指定してください。</translation>
    </message>
    <message>
        <source>The type %1 cannot be read.</source>
        <translation>型 %1 を読み取れません。</translation>
    </message>
    <message>
        <source>The columns do not pair up: %1 here, %2 in the table that is referred to.</source>
        <translation>カラムの数が一致しません: こちらは %1、参照先は %2 です。</translation>
    </message>
    <message>
        <source>The column %1 may not be NULL and has no default: rows that are there would be left without a value.</source>
        <translation>カラム %1 は NULL 不可でデフォルトもありません。既存の行には値がなくなります。</translation>
    </message>
    <message>
        <source>The script cannot be read as it stands.</source>
        <translation>このスクリプトは現状では読み取れません。</translation>
    </message>
    <message>
        <source>The script has no upgrade() to insert into.</source>
        <translation>スクリプトに挿入先の upgrade() がありません。</translation>
    </message>
    <message>
        <source>downgrade is no plain function in this script, so nothing can be inserted there.</source>
        <translation>このスクリプトの downgrade は通常の関数ではないため、そこには挿入できません。</translation>
    </message>
    <message>
        <source>upgrade() takes arguments (of several databases, most likely); operations have to be written by hand there.</source>
        <translation>upgrade() は引数を取ります (おそらく複数のデータベース用)。そこには操作を手で書く必要があります。</translation>
    </message>
    <message>
        <source>The body of %1() stands on one line with its header; give it a line of its own first.</source>
        <translation>%1() の本体がヘッダーと同じ行にあります。先に別の行に移してください。</translation>
    </message>
    <message>
        <source>Only upgrade() is written.</source>
        <translation>upgrade() だけが書かれます。</translation>
    </message>
    <message>
        <source>This cannot be written as Python.</source>
        <translation>これは Python として書けません。</translation>
    </message>
    <message>
        <source>With this, %1() could not be run any more.</source>
        <translation>これを入れると %1() を実行できなくなります。</translation>
    </message>
    <message>
        <source>The history cannot be followed everywhere, so this may be wrong.</source>
        <translation>履歴をすべて追うことはできないため、誤りかもしれません。</translation>
    </message>
    <message>
        <source>At the beginning of upgrade()</source>
        <translation>upgrade() の先頭</translation>
    </message>
    <message>
        <source>Into upgrade(), after line %1</source>
        <translation>upgrade() の %1 行目の後</translation>
    </message>
</context>
<context>
    <name>retort::ui::KeyField</name>
    <message>
        <source>Press the keys</source>
        <translation>キーを押してください</translation>
    </message>
</context>
<context>
    <name>retort::ui::LogPane</name>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>What runs is written here, statement by statement.</source>
        <translation>実行内容が文ごとにここに記録されます。</translation>
    </message>
</context>
<context>
    <name>retort::ui::MainWindow</name>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>%1 として保存しました</translation>
    </message>
    <message>
        <source>Backups %1</source>
        <translation>バックアップ %1</translation>
    </message>
    <message>
        <source>Planned; nothing has run</source>
        <translation>計画済み。まだ何も実行していません</translation>
    </message>
    <message>
        <source>Something is running on %1; wait for it or cancel it first</source>
        <translation>%1 で処理を実行中です。終わるのを待つか、先にキャンセルしてください</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 を開いています…</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>プロジェクトが開かれていません</translation>
    </message>
    <message>
        <source>The revision was written</source>
        <translation>リビジョンを書き込みました</translation>
    </message>
    <message>
        <source>The project’s Python may read what Retort cannot</source>
        <translation>Retort が読み取れないものについて、プロジェクトの Python の使用を許可しました</translation>
    </message>
    <message>
        <source>The project’s Python is not run</source>
        <translation>プロジェクトの Python は実行しません</translation>
    </message>
    <message>
        <source>The project could not be read</source>
        <translation>プロジェクトを読み込めませんでした</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>接続していません</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>%1 に接続しました</translation>
    </message>
    <message>
        <source>Problems %1</source>
        <translation>問題 %1</translation>
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
        <translation>保存しました</translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation>手動で作成</translation>
    </message>
    <message>
        <source>The script has unsaved changes; the run uses what is on disk.</source>
        <translation>スクリプトに保存していない変更があります。実行にはディスク上の内容が使われます。</translation>
    </message>
    <message>
        <source>Something is running</source>
        <translation>処理を実行中です</translation>
    </message>
    <message>
        <source>Work on %1 is under way. Stop it and close?</source>
        <translation>%1 に対する処理が進行中です。停止して閉じますか？</translation>
    </message>
    <message>
        <source>A run stops between two revisions; what is committed stays. A backup that is not complete is removed.</source>
        <translation>実行はリビジョンの区切りで停止し、コミット済みの内容は残ります。完了していないバックアップは削除されます。</translation>
    </message>
    <message>
        <source>Stop and Close</source>
        <translation>停止して閉じる</translation>
    </message>
    <message>
        <source>Keep Running</source>
        <translation>実行を続ける</translation>
    </message>
    <message>
        <source>Open the folder of an Alembic project</source>
        <translation>Alembic プロジェクトのフォルダーを開く</translation>
    </message>
    <message>
        <source>The graph was exported to %1</source>
        <translation>グラフを %1 にエクスポートしました</translation>
    </message>
    <message>
        <source>Export the graph</source>
        <translation>グラフをエクスポート</translation>
    </message>
    <message>
        <source>Export what the filter leaves</source>
        <translation>絞り込み結果をエクスポート</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG 画像 (*.svg)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF ドキュメント (*.pdf)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 画像 (*.png)</translation>
    </message>
    <message>
        <source>Mermaid diagram (*.mmd)</source>
        <translation>Mermaid 図 (*.mmd)</translation>
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
        <translation>%1 のリビジョン</translation>
    </message>
    <message>
        <source>Exporting the graph…</source>
        <translation>グラフをエクスポートしています…</translation>
    </message>
    <message>
        <source>The graph was not exported</source>
        <translation>グラフはエクスポートされませんでした</translation>
    </message>
    <message>
        <source>Export Graph</source>
        <translation>グラフをエクスポート</translation>
    </message>
    <message>
        <source>%1 was not written.</source>
        <translation>%1 は書き込まれませんでした。</translation>
    </message>
    <message>
        <source>Connect to the database that is to be put under migrations</source>
        <translation>マイグレーション管理下に置くデータベースに接続してください</translation>
    </message>
    <message>
        <source>The first revision was written; now the database is stamped with it</source>
        <translation>最初のリビジョンを書き込みました。続いて、データベースにスタンプします</translation>
    </message>
    <message>
        <source>the sample’s own database</source>
        <translation>サンプル自身のデータベース</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>%1 をコピーしました</translation>
    </message>
    <message>
        <source>The text of the row was copied</source>
        <translation>行のテキストをコピーしました</translation>
    </message>
    <message>
        <source>%1 stands at %2</source>
        <translation>%1 の現在位置は %2 です</translation>
    </message>
    <message>
        <source>%1 is at a revision that the project does not have</source>
        <translation>%1 はプロジェクトにないリビジョンにあります</translation>
    </message>
    <message>
        <source>%1, which was connected last, is no longer there</source>
        <translation>前回接続していた %1 はもうありません</translation>
    </message>
    <message>
        <source>as in the last window</source>
        <translation>前回のウィンドウと同じ</translation>
    </message>
    <message>
        <source>The script changed meanwhile: look again at what would be inserted</source>
        <translation>スクリプトが変わりました。挿入される内容をもう一度確認してください</translation>
    </message>
    <message>
        <source>Inserted into upgrade(); Undo takes it back</source>
        <translation>upgrade() に挿入しました。「元に戻す」で取り消せます</translation>
    </message>
    <message>
        <source>Inserted into upgrade() and downgrade(); Undo takes it back</source>
        <translation>upgrade() と downgrade() に挿入しました。「元に戻す」で取り消せます</translation>
    </message>
    <message>
        <source>This revision has no script that can be written in</source>
        <translation>このリビジョンには書き込めるスクリプトがありません</translation>
    </message>
    <message>
        <source>Printed: %1</source>
        <translation>印刷しました: %1</translation>
    </message>
    <message>
        <source>SQL script</source>
        <translation>SQL スクリプト</translation>
    </message>
    <message>
        <source>There is nothing to print here: %1 is empty</source>
        <translation>ここには印刷するものがありません: %1 は空です</translation>
    </message>
    <message>
        <source>Not printed: the printer takes nothing</source>
        <translation>印刷できません: プリンターが受け付けません</translation>
    </message>
    <message>
        <source>Printing the graph…</source>
        <translation>グラフを印刷しています…</translation>
    </message>
    <message>
        <source>The revision %1 was moved; Undo in the list of revisions takes it back</source>
        <translation>リビジョン %1 を移動しました。リビジョン一覧で元に戻せます</translation>
    </message>
    <message>
        <source>The move was taken back</source>
        <translation>移動を元に戻しました</translation>
    </message>
    <message>
        <source>The revision was moved again</source>
        <translation>リビジョンをもう一度移動しました</translation>
    </message>
    <message>
        <source>The connection to %1 is lost</source>
        <translation>%1 との接続が切れました</translation>
    </message>
    <message>
        <source>The last run on %1 broke off; an upgrade or a downgrade shows how to go on</source>
        <translation>%1 での前回の実行は途中で中断されました。アップグレードまたはダウングレードを選ぶと続け方が表示されます</translation>
    </message>
    <message>
        <source>There is no text to search in here</source>
        <translation>ここには検索するテキストがありません</translation>
    </message>
</context>
<context>
    <name>retort::ui::MergeForm</name>
    <message>
        <source>Heads to merge</source>
        <translation>マージする head</translation>
    </message>
    <message>
        <source>&amp;Heads</source>
        <translation>head(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>メッセージ(&amp;M)</translation>
    </message>
    <message>
        <source>What is merged</source>
        <translation>マージの内容</translation>
    </message>
    <message>
        <source>&amp;Branch label</source>
        <translation>ブランチラベル(&amp;B)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>The history has no more than one head; there is nothing to merge.</source>
        <translation>履歴に head が複数ないため、マージするものがありません。</translation>
    </message>
    <message>
        <source>Tick two heads at least.</source>
        <translation>head を 2 つ以上チェックしてください。</translation>
    </message>
</context>
<context>
    <name>retort::ui::MoveSheet</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Move the Revision</source>
        <translation>リビジョンを移動</translation>
    </message>
    <message>
        <source>Move a revision</source>
        <translation>リビジョンの移動</translation>
    </message>
    <message>
        <source>The change of the file</source>
        <translation>ファイルの変更内容</translation>
    </message>
    <message>
        <source>Choose, or type an id or its first characters; several with commas between them make a merge</source>
        <translation>選択するか、ID またはその先頭の数文字を入力します。コンマで区切って複数指定するとマージになります</translation>
    </message>
    <message>
        <source>no parent: a base of its own</source>
        <translation>親なし: 独立した base</translation>
    </message>
    <message>
        <source>Say which revision it is to stand on.</source>
        <translation>どのリビジョンの上に移動するかを指定してください。</translation>
    </message>
    <message>
        <source>The revision is no longer there.</source>
        <translation>そのリビジョンはもう存在しません。</translation>
    </message>
    <message>
        <source>There is no change to show.</source>
        <translation>表示する変更はありません。</translation>
    </message>
    <message>
        <source>&lt;b&gt;The revision was not moved.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;リビジョンは移動されませんでした。&lt;/b&gt;%1</translation>
    </message>
    <message>
        <source>What comes after it &amp;stays where it is</source>
        <translation>後続のリビジョンは移動しない(&amp;S)</translation>
    </message>
    <message>
        <source>Where it is put</source>
        <translation>配置する位置</translation>
    </message>
    <message>
        <source>onto</source>
        <translation>上に</translation>
    </message>
    <message>
        <source>As a child of its own; what stands there already stays</source>
        <translation>独立した子として配置。既存の子はそのままです</translation>
    </message>
    <message>
        <source>right after</source>
        <translation>直後</translation>
    </message>
    <message>
        <source>Between the other revision and all that comes after that</source>
        <translation>もう一方のリビジョンとその後続すべての間</translation>
    </message>
    <message>
        <source>right before</source>
        <translation>直前</translation>
    </message>
    <message>
        <source>Between the other revision and all that comes before that</source>
        <translation>もう一方のリビジョンとその先行すべての間</translation>
    </message>
    <message>
        <source>The other revision</source>
        <translation>もう一方のリビジョン</translation>
    </message>
    <message>
        <source>&amp;Put it</source>
        <translation>位置(&amp;P)</translation>
    </message>
    <message>
        <source>It is taken out of its place: the revisions after it are put onto the one before it</source>
        <translation>現在の位置から取り出し、後続のリビジョンは一つ前のリビジョンにつながります</translation>
    </message>
    <message numerus="yes">
        <source>%n files change</source>
        <translation>
            <numerusform>%n 個のファイルが変わります</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; the %n revisions after it move along</source>
        <translation>
            <numerusform>%1。後続の %n 個のリビジョンも一緒に移動します</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retort::ui::NewColumns</name>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>型</translation>
    </message>
    <message>
        <source>NULL</source>
        <translation>NULL</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>デフォルト</translation>
    </message>
    <message>
        <source>Add a Column</source>
        <translation>カラムを追加</translation>
    </message>
    <message>
        <source>Leave this column out</source>
        <translation>このカラムを除く</translation>
    </message>
    <message>
        <source>Name of column %1</source>
        <translation>カラム %1 の名前</translation>
    </message>
    <message>
        <source>Type of column %1</source>
        <translation>カラム %1 の型</translation>
    </message>
    <message>
        <source>Column %1 allows NULL</source>
        <translation>カラム %1 は NULL を許可</translation>
    </message>
    <message>
        <source>Column %1 is in the primary key</source>
        <translation>カラム %1 は主キーに含まれる</translation>
    </message>
    <message>
        <source>Default of column %1</source>
        <translation>カラム %1 のデフォルト</translation>
    </message>
    <message>
        <source>Leave column %1 out</source>
        <translation>カラム %1 を除く</translation>
    </message>
</context>
<context>
    <name>retort::ui::NewProjectForm</name>
    <message>
        <source>One database; configured in alembic.ini.</source>
        <translation>単一のデータベース。alembic.ini で設定します。</translation>
    </message>
    <message>
        <source>One database, reached through an async driver such as asyncpg.</source>
        <translation>単一のデータベース。asyncpg などの非同期ドライバーで接続します。</translation>
    </message>
    <message>
        <source>Several databases, migrated one after the other by the same revisions.</source>
        <translation>複数のデータベース。同じリビジョンで順番にマイグレーションします。</translation>
    </message>
    <message>
        <source>As generic, with the configuration in pyproject.toml; needs Alembic 1.16 or newer.</source>
        <translation>generic と同じですが、設定は pyproject.toml に置きます。Alembic 1.16 以降が必要です。</translation>
    </message>
    <message>
        <source>As async, with the configuration in pyproject.toml; needs Alembic 1.16 or newer.</source>
        <translation>async と同じですが、設定は pyproject.toml に置きます。Alembic 1.16 以降が必要です。</translation>
    </message>
    <message>
        <source>Where the application is; made if it is not there</source>
        <translation>アプリケーションの場所（なければ作成）</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>フォルダー(&amp;F)</translation>
    </message>
    <message>
        <source>Folder of the project</source>
        <translation>プロジェクトのフォルダー</translation>
    </message>
    <message>
        <source>Tem&amp;plate</source>
        <translation>テンプレート(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Scripts folder</source>
        <translation>スクリプトのフォルダー(&amp;S)</translation>
    </message>
    <message>
        <source>Names of revision files begin with the date</source>
        <translation>リビジョンのファイル名を日付で始める</translation>
    </message>
    <message>
        <source>From an environment variable</source>
        <translation>環境変数から取得</translation>
    </message>
    <message>
        <source>In alembic.ini</source>
        <translation>alembic.ini に記載</translation>
    </message>
    <message>
        <source>Filled in later</source>
        <translation>後で入力</translation>
    </message>
    <message>
        <source>&amp;Database URL</source>
        <translation>データベース URL(&amp;D)</translation>
    </message>
    <message>
        <source>Where the database URL comes from</source>
        <translation>データベース URL の取得元</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>モデル(&amp;M)</translation>
    </message>
    <message>
        <source>Their module, as in myapp.models; may be filled in later</source>
        <translation>モデルのモジュール（例: myapp.models）。後で入力してもかまいません</translation>
    </message>
    <message>
        <source>Their M&amp;etaData</source>
        <translation>モデルの MetaData(&amp;E)</translation>
    </message>
    <message>
        <source>The template multidb has a section for each database; fill them in afterwards.</source>
        <translation>テンプレート multidb にはデータベースごとのセクションがあります。後で記入してください。</translation>
    </message>
    <message>
        <source>Database URL</source>
        <translation>データベース URL</translation>
    </message>
    <message>
        <source>Name of the environment variable</source>
        <translation>環境変数の名前</translation>
    </message>
    <message>
        <source>env.py reads it from there, so that no password stands in a file.</source>
        <translation>env.py がそこから読み取るため、ファイルにパスワードが残りません。</translation>
    </message>
    <message>
        <source>Everybody who reads the project sees it: a URL with a password is not written.</source>
        <translation>プロジェクトを読む人全員に見えるため、パスワードを含む URL は書き込まれません。</translation>
    </message>
    <message>
        <source>alembic.ini gets a line to fill in.</source>
        <translation>alembic.ini に、後で記入するための行が追加されます。</translation>
    </message>
</context>
<context>
    <name>retort::ui::NewProjectSheet</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Create the Project</source>
        <translation>プロジェクトを作成</translation>
    </message>
    <message>
        <source>What the project is like</source>
        <translation>プロジェクトの構成</translation>
    </message>
    <message>
        <source>Files that will be written</source>
        <translation>書き込まれるファイル</translation>
    </message>
    <message>
        <source>Content of the file</source>
        <translation>ファイルの内容</translation>
    </message>
    <message>
        <source>Put a database under migrations</source>
        <translation>データベースをマイグレーション管理下に置く</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新規プロジェクト</translation>
    </message>
    <message>
        <source>First a project for the migrations; then the database’s tables become its first revision</source>
        <translation>まずマイグレーション用のプロジェクトを作成し、次にデータベースのテーブルを最初のリビジョンにします</translation>
    </message>
    <message>
        <source>As alembic init makes it</source>
        <translation>alembic init と同じ構成で作成します</translation>
    </message>
    <message>
        <source>Choose a folder to see the files that will be written.</source>
        <translation>フォルダーを選択すると、書き込まれるファイルが表示されます。</translation>
    </message>
    <message>
        <source>There is nothing to show.</source>
        <translation>表示するものはありません。</translation>
    </message>
    <message>
        <source>%1   (is there; gets a section)</source>
        <translation>%1   (既存、セクションを追加)</translation>
    </message>
    <message>
        <source>%1 files, nothing is overwritten</source>
        <translation>%1 個のファイル、上書きなし</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>ファイルは空です。</translation>
    </message>
    <message>
        <source>&lt;b&gt;The project was not made.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;プロジェクトは作成されませんでした。&lt;/b&gt;%1</translation>
    </message>
</context>
<context>
    <name>retort::ui::NewRevisionForm</name>
    <message>
        <source>&amp;Message</source>
        <translation>メッセージ(&amp;M)</translation>
    </message>
    <message>
        <source>What the revision does, as in “add email to user”</source>
        <translation>リビジョンの内容（例:「add email to user」）</translation>
    </message>
    <message>
        <source>&amp;After</source>
        <translation>親リビジョン(&amp;A)</translation>
    </message>
    <message>
        <source>The revision before</source>
        <translation>親リビジョン</translation>
    </message>
    <message>
        <source>Begin a second branch here</source>
        <translation>ここから別のブランチを始める</translation>
    </message>
    <message>
        <source>&amp;Branch label</source>
        <translation>ブランチラベル(&amp;B)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>A name for the branch that begins here, for use as name@head</source>
        <translation>ここから始まるブランチの名前。name@head の形で使えます</translation>
    </message>
    <message>
        <source>More</source>
        <translation>詳細設定</translation>
    </message>
    <message>
        <source>Dependencies and id</source>
        <translation>依存関係と ID</translation>
    </message>
    <message>
        <source>&amp;Depends on</source>
        <translation>依存先(&amp;D)</translation>
    </message>
    <message>
        <source>Ids or labels of other branches, separated by commas</source>
        <translation>他のブランチの ID またはラベル（コンマ区切り）</translation>
    </message>
    <message>
        <source>&amp;Id</source>
        <translation>ID(&amp;I)</translation>
    </message>
    <message>
        <source>A random one</source>
        <translation>ランダムに生成</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>フォルダー(&amp;F)</translation>
    </message>
    <message>
        <source>Folder of the file</source>
        <translation>ファイルのフォルダー</translation>
    </message>
    <message>
        <source>Choose one of %1 heads…</source>
        <translation>%1 個の head から 1 つを選択…</translation>
    </message>
    <message>
        <source>   (head)</source>
        <translation>   (head)</translation>
    </message>
    <message>
        <source>   (not a head)</source>
        <translation>   (head 以外)</translation>
    </message>
    <message>
        <source>Nothing: this is the first revision</source>
        <translation>なし: これが最初のリビジョンです</translation>
    </message>
    <message>
        <source>Nothing: begin a history of its own</source>
        <translation>なし: 独立した履歴を始めます</translation>
    </message>
    <message>
        <source>That of the revision before</source>
        <translation>親リビジョンと同じ</translation>
    </message>
    <message>
        <source>The history has several heads. Choose the one that the revision comes after, or merge them first.</source>
        <translation>履歴に複数の head があります。親にする head を選択するか、先にマージしてください。</translation>
    </message>
    <message>
        <source>%1 is not a head. Tick that a second branch is meant, or choose a head.</source>
        <translation>%1 は head ではありません。別のブランチを始める場合はチェックを付け、そうでなければ head を選択してください。</translation>
    </message>
    <message>
        <source>Branch off here, as a second branch</source>
        <translation>ここで分岐して別のブランチを始める</translation>
    </message>
    <message>
        <source>%1 has revisions after it already, so this begins a second branch.</source>
        <translation>%1 にはすでに後続のリビジョンがあるため、別のブランチが始まります。</translation>
    </message>
</context>
<context>
    <name>retort::ui::OperationWords</name>
    <message>
        <source>renames the table %1 to %2</source>
        <translation>テーブル %1 の名前を %2 に変更</translation>
    </message>
    <message>
        <source>renames %1.%2 to %3</source>
        <translation>%1.%2 の名前を %3 に変更</translation>
    </message>
    <message>
        <source>adds a foreign key from %1 to %2</source>
        <translation>%1 から %2 への外部キーを追加</translation>
    </message>
    <message>
        <source>comments the table %1</source>
        <translation>テーブル %1 にコメントを設定</translation>
    </message>
    <message>
        <source>takes the comment of the table %1 away</source>
        <translation>テーブル %1 のコメントを削除</translation>
    </message>
    <message numerus="yes">
        <source>inserts %n rows into %1</source>
        <translation>
            <numerusform>%1 に %n 行を挿入</numerusform>
        </translation>
    </message>
    <message>
        <source>creates the type %1</source>
        <translation>型 %1 を作成</translation>
    </message>
    <message>
        <source>drops the type %1</source>
        <translation>型 %1 を削除</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>creates the table %1</source>
        <translation>テーブル %1 を作成</translation>
    </message>
    <message>
        <source>creates %1 tables</source>
        <translation>%1 個のテーブルを作成</translation>
    </message>
    <message>
        <source>creates the tables %1</source>
        <translation>テーブル %1 を作成</translation>
    </message>
    <message>
        <source>drops the table %1</source>
        <translation>テーブル %1 を削除</translation>
    </message>
    <message>
        <source>drops %1 tables</source>
        <translation>%1 個のテーブルを削除</translation>
    </message>
    <message>
        <source>drops the tables %1</source>
        <translation>テーブル %1 を削除</translation>
    </message>
    <message>
        <source>adds the column %1 to %2</source>
        <translation>%2 にカラム %1 を追加</translation>
    </message>
    <message>
        <source>adds %1 columns to %2</source>
        <translation>%2 に %1 個のカラムを追加</translation>
    </message>
    <message>
        <source>adds the columns %1 to %2</source>
        <translation>%2 にカラム %1 を追加</translation>
    </message>
    <message>
        <source>drops the column %1 of %2</source>
        <translation>%2 のカラム %1 を削除</translation>
    </message>
    <message>
        <source>drops %1 columns of %2</source>
        <translation>%2 の %1 個のカラムを削除</translation>
    </message>
    <message>
        <source>drops the columns %1 of %2</source>
        <translation>%2 のカラム %1 を削除</translation>
    </message>
    <message>
        <source>changes the column %1 of %2</source>
        <translation>%2 のカラム %1 を変更</translation>
    </message>
    <message>
        <source>changes %1 columns of %2</source>
        <translation>%2 の %1 個のカラムを変更</translation>
    </message>
    <message>
        <source>changes the columns %1 of %2</source>
        <translation>%2 のカラム %1 を変更</translation>
    </message>
    <message>
        <source>creates the index %1 on %2</source>
        <translation>%2 にインデックス %1 を作成</translation>
    </message>
    <message>
        <source>creates %1 indexes on %2</source>
        <translation>%2 に %1 個のインデックスを作成</translation>
    </message>
    <message>
        <source>creates the indexes %1 on %2</source>
        <translation>%2 にインデックス %1 を作成</translation>
    </message>
    <message>
        <source>drops the index %1</source>
        <translation>インデックス %1 を削除</translation>
    </message>
    <message>
        <source>drops the indexes %1</source>
        <translation>インデックス %1 を削除</translation>
    </message>
    <message>
        <source>drops the index %1 of %2</source>
        <translation>%2 のインデックス %1 を削除</translation>
    </message>
    <message>
        <source>drops %1 indexes of %2</source>
        <translation>%2 の %1 個のインデックスを削除</translation>
    </message>
    <message>
        <source>drops the indexes %1 of %2</source>
        <translation>%2 のインデックス %1 を削除</translation>
    </message>
    <message>
        <source>adds the constraint %1 to %2</source>
        <translation>%2 に制約 %1 を追加</translation>
    </message>
    <message>
        <source>adds %1 constraints to %2</source>
        <translation>%2 に %1 個の制約を追加</translation>
    </message>
    <message>
        <source>adds the constraints %1 to %2</source>
        <translation>%2 に制約 %1 を追加</translation>
    </message>
    <message>
        <source>drops the constraint %1 of %2</source>
        <translation>%2 の制約 %1 を削除</translation>
    </message>
    <message>
        <source>drops %1 constraints of %2</source>
        <translation>%2 の %1 個の制約を削除</translation>
    </message>
    <message>
        <source>drops the constraints %1 of %2</source>
        <translation>%2 の制約 %1 を削除</translation>
    </message>
    <message>
        <source>runs a statement of its own</source>
        <translation>独自の SQL 文を実行</translation>
    </message>
    <message>
        <source>runs %1 statements of its own</source>
        <translation>%1 個の独自の SQL 文を実行</translation>
    </message>
    <message numerus="yes">
        <source>; and %n more changes</source>
        <translation>
            <numerusform>; ほか %n 件の変更</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>drops %1 indexes</source>
        <translation>%1 個のインデックスを削除</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between the clauses of a sentence</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence of clauses</comment>
        <translation>%1。</translation>
    </message>
</context>
<context>
    <name>retort::ui::PasswordRow</name>
    <message>
        <source>&amp;Keep it in the keychain of the system</source>
        <translation>システムのキーチェーンに保存する(&amp;K)</translation>
    </message>
    <message>
        <source>Password of the profile</source>
        <translation>プロファイルのパスワード</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Password of &lt;b&gt;%1&lt;/b&gt; (%2)</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; (%2) のパスワード</translation>
    </message>
</context>
<context>
    <name>retort::ui::PlanDelegate</name>
    <message>
        <source>cannot run</source>
        <translation>実行不可</translation>
    </message>
</context>
<context>
    <name>retort::ui::PlanModel</name>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>rolled back</source>
        <translation>ロールバック済み</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>未実行</translation>
    </message>
    <message>
        <source>step %1, %2, revision %3</source>
        <translation>ステップ %1、%2、リビジョン %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
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
        <translation>問題: %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>警告: %1</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Another file declares the id %1, too, and that one counts: this file is not run.</source>
        <translation>別のファイルも ID %1 を宣言しており、そちらが有効です。このファイルは実行されません。</translation>
    </message>
</context>
<context>
    <name>retort::ui::ProblemsPane</name>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>No problems: every script could be read and the graph is whole.</source>
        <translation>問題なし: すべてのスクリプトを読み取ることができ、グラフに欠けはありません。</translation>
    </message>
</context>
<context>
    <name>retort::ui::ProfileConnector</name>
    <message>
        <source>profile %1</source>
        <translation>プロファイル %1</translation>
    </message>
    <message>
        <source>%1 The password has to be typed.</source>
        <translation>%1 パスワードの入力が必要です。</translation>
    </message>
    <message>
        <source>The keychain does not have the password.</source>
        <translation>キーチェーンにパスワードがありません。</translation>
    </message>
    <message>
        <source>%1 The password of %2 is not kept; it is asked for at every connection.</source>
        <translation>%1 %2 のパスワードは保存されません。接続のたびに入力を求められます。</translation>
    </message>
    <message>
        <source>%1 The password of %2 may still be in the keychain.</source>
        <translation>%1 %2 のパスワードがキーチェーンに残っている可能性があります。</translation>
    </message>
</context>
<context>
    <name>retort::ui::ProfileEditor</name>
    <message>
        <source>Blue</source>
        <translation>青</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>オレンジ</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>緑</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>ピンク</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>赤</translation>
    </message>
    <message>
        <source>Cyan</source>
        <translation>シアン</translation>
    </message>
    <message>
        <source>&amp;Read-only</source>
        <translation>読み取り専用(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>テスト(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>開発</translation>
    </message>
    <message>
        <source>Testing or staging</source>
        <translation>テスト/ステージング</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>本番</translation>
    </message>
    <message>
        <source>None is needed</source>
        <translation>不要</translation>
    </message>
    <message>
        <source>Kept in the keychain of the system</source>
        <translation>システムのキーチェーンに保存</translation>
    </message>
    <message>
        <source>Asked for at every connection</source>
        <translation>接続のたびに入力</translation>
    </message>
    <message>
        <source>Nothing is stepped, stamped or restored with it, and the server is asked to refuse every change.</source>
        <translation>このプロファイルではマイグレーションの実行、スタンプ、復元ができず、サーバーにもすべての変更を拒否するよう要求します。</translation>
    </message>
    <message>
        <source>&amp;URL</source>
        <translation>URL(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>グループ(&amp;G)</translation>
    </message>
    <message>
        <source>Us&amp;ed for</source>
        <translation>用途(&amp;E)</translation>
    </message>
    <message>
        <source>Co&amp;lour</source>
        <translation>色(&amp;L)</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>パスワードの扱い(&amp;W)</translation>
    </message>
    <message>
        <source>T&amp;he password</source>
        <translation>パスワード(&amp;H)</translation>
    </message>
    <message>
        <source>Encr&amp;yption</source>
        <translation>暗号化(&amp;Y)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>接続しています…</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (コピー)</translation>
    </message>
    <message>
        <source>The password was taken out of the URL: a profile holds none. It goes into the keychain when the profile is saved.</source>
        <translation>URL からパスワードを取り除きました。プロファイルにはパスワードを含められません。プロファイルを保存すると、パスワードはキーチェーンに保存されます。</translation>
    </message>
    <message>
        <source>As the URL says</source>
        <translation>URL の指定に従う</translation>
    </message>
    <message>
        <source>For the test only</source>
        <translation>接続テスト専用</translation>
    </message>
    <message>
        <source>Goes into the keychain when the profile is saved</source>
        <translation>プロファイルの保存時にキーチェーンに保存されます</translation>
    </message>
    <message>
        <source>As it is in the keychain</source>
        <translation>キーチェーンの内容のまま</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no colour</comment>
        <translation>なし</translation>
    </message>
</context>
<context>
    <name>retort::ui::ProfileList</name>
    <message>
        <source>development</source>
        <translation>開発</translation>
    </message>
    <message>
        <source>testing</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation>本番</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Connection profiles</source>
        <translation>接続プロファイル</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編集…</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>複製…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>削除…</translation>
    </message>
</context>
<context>
    <name>retort::ui::ProfileListModel</name>
    <message>
        <source>read-only</source>
        <translation>読み取り専用</translation>
    </message>
    <message>
        <source>this project’s</source>
        <translation>このプロジェクト用</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>retort::ui::ReportWords</name>
    <message>
        <source>Runs keep each other out with an advisory lock.</source>
        <translation>同時実行はアドバイザリロックで防止されます。</translation>
    </message>
    <message>
        <source>Runs keep each other out with a named lock (GET_LOCK).</source>
        <translation>同時実行は名前付きロック（GET_LOCK）で防止されます。</translation>
    </message>
    <message>
        <source>Runs keep each other out with a file beside the database.</source>
        <translation>同時実行はデータベースと同じ場所に置かれるファイルで防止されます。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Runs cannot keep each other out:&lt;/b&gt; %1.</source>
        <translation>&lt;b&gt;同時実行を防止できません:&lt;/b&gt; %1。</translation>
    </message>
    <message>
        <source>Nothing leaves this machine.</source>
        <translation>データはこのコンピューターの外に出ません。</translation>
    </message>
    <message>
        <source>&lt;b&gt;The connection is not encrypted.&lt;/b&gt;</source>
        <translation>&lt;b&gt;接続は暗号化されていません。&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Encrypted: %1.</source>
        <translation>暗号化: %1。</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;, %2.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;、%2。</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;。</translation>
    </message>
    <message>
        <source>It can only be read.</source>
        <translation>読み取り専用です。</translation>
    </message>
    <message>
        <source>A step that fails leaves nothing behind.</source>
        <translation>ステップが失敗しても、途中の変更は残りません。</translation>
    </message>
    <message>
        <source>DDL is not transactional: a step that fails may leave a part of it behind.</source>
        <translation>DDL はトランザクションの対象外です。ステップが失敗すると、変更の一部が残ることがあります。</translation>
    </message>
</context>
<context>
    <name>retort::ui::RestoreRowsSheet</name>
    <message>
        <source>Fill the tables as they are now</source>
        <translation>現在のテーブルに行を入れる</translation>
    </message>
    <message>
        <source>Restore only the rows of a backup</source>
        <translation>バックアップの行だけを復元</translation>
    </message>
    <message>
        <source>By way of the backup’s revision</source>
        <translation>バックアップのリビジョンを経由</translation>
    </message>
    <message>
        <source>Empty the database and build it anew</source>
        <translation>データベースを空にして再構築</translation>
    </message>
    <message>
        <source>Tables of the backup</source>
        <translation>バックアップのテーブル</translation>
    </message>
    <message>
        <source>Progress of the restore</source>
        <translation>復元の進行状況</translation>
    </message>
    <message>
        <source>&lt;b&gt;There is no plan.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;計画を立てられません。&lt;/b&gt;%1</translation>
    </message>
    <message>
        <source>Empty %1 and build it anew, where no downgrade leads there</source>
        <translation>%1 を空にして再構築（ダウングレードではたどり着けない場合）</translation>
    </message>
    <message>
        <source>&lt;b&gt;This way is not open.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;この方法は使えません。&lt;/b&gt;%1</translation>
    </message>
    <message>
        <source>This replaces rows of a production database. Type %1 to allow it:</source>
        <translation>本番データベースの行を置き換えます。許可するには %1 と入力:</translation>
    </message>
    <message>
        <source>before restoring rows</source>
        <translation>行の復元前</translation>
    </message>
    <message>
        <source>Reading the backup…</source>
        <translation>バックアップを読み込んでいます…</translation>
    </message>
    <message numerus="yes">
        <source>Restore the Rows of %n Tables</source>
        <translation>
            <numerusform>%n 個のテーブルの行を復元</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>If a table cannot be filled, restore the others without it</source>
        <translation>書き込めないテーブルがあれば、それを除いてほかを復元する</translation>
    </message>
</context>
<context>
    <name>retort::ui::RestoreRowsWords</name>
    <message numerus="yes">
        <source>%n upgrades</source>
        <translation>
            <numerusform>%n 回のアップグレード</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n downgrades</source>
        <translation>
            <numerusform>%n 回のダウングレード</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at %2, backup of %3 at %4</source>
        <translation>%1（現在 %2）、%3 のバックアップ（%4）</translation>
    </message>
    <message>
        <source>Fill the tables at %1, then upgrade again</source>
        <translation>%1 でテーブルに行を入れ、その後アップグレードし直す</translation>
    </message>
    <message>
        <source>%1 is backed up as it is now</source>
        <translation>現在の %1 をバックアップする</translation>
    </message>
    <message>
        <source>&lt;b&gt;everything in %1 is dropped&lt;/b&gt;</source>
        <translation>&lt;b&gt;%1 の内容をすべて削除する&lt;/b&gt;</translation>
    </message>
    <message>
        <source>the tables below are emptied and filled, in one transaction</source>
        <translation>下記のテーブルを空にして行を入れる（1 つのトランザクションで実行）</translation>
    </message>
    <message>
        <source>the tables below are emptied and filled, in one transaction, if they fit</source>
        <translation>下記のテーブルのうち適合するものを空にして行を入れる（1 つのトランザクションで実行）</translation>
    </message>
    <message>
        <source>one that is not restored keeps its rows, but is emptied if they refer to rows that are gone then</source>
        <translation>復元されないテーブルの行は残るが、なくなった行を参照している場合は空になる</translation>
    </message>
    <message>
        <source>Checking the backup…</source>
        <translation>バックアップを検証しています…</translation>
    </message>
    <message>
        <source>Backing up %1…</source>
        <translation>%1 をバックアップしています…</translation>
    </message>
    <message>
        <source>Emptying %1…</source>
        <translation>%1 を空にしています…</translation>
    </message>
    <message>
        <source>Going to the backup’s revision…</source>
        <translation>バックアップのリビジョンに移行しています…</translation>
    </message>
    <message>
        <source>Filling the tables…</source>
        <translation>テーブルに行を入れています…</translation>
    </message>
    <message>
        <source>Going on from there…</source>
        <translation>その先へ進めています…</translation>
    </message>
    <message>
        <source>%1 stands at %2.</source>
        <translation>%1 の現在位置は %2 です。</translation>
    </message>
    <message>
        <source>What it held before is the newest backup in the list.</source>
        <translation>以前の内容は、一覧の最新のバックアップに残っています。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Nothing was changed.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;何も変更されていません。&lt;/b&gt;%1</translation>
    </message>
    <message>
        <source>&lt;b&gt;The rows are in, but it did not come to its end.&lt;/b&gt;</source>
        <translation>&lt;b&gt;行は復元されましたが、最後まで完了しませんでした。&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;The rows were not restored.&lt;/b&gt;</source>
        <translation>&lt;b&gt;行は復元されませんでした。&lt;/b&gt;</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are in.</source>
        <translation>
            <numerusform>%Ln 行を復元しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;The chosen tables were restored.&lt;/b&gt;</source>
        <translation>&lt;b&gt;選択したテーブルを復元しました。&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;All tables were restored.&lt;/b&gt;</source>
        <translation>&lt;b&gt;すべてのテーブルを復元しました。&lt;/b&gt;</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n tables were not restored;&lt;/b&gt; the list says why.</source>
        <translation>
            <numerusform>&lt;b&gt;%n 個のテーブルは復元されませんでした。&lt;/b&gt;理由は一覧に表示されています。</numerusform>
        </translation>
    </message>
    <message>
        <source>if one of them cannot be, none is</source>
        <translation>一つでも書き込めなければ、どれも復元しない</translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionDelegate</name>
    <message>
        <source>10 months ago</source>
        <translation>10 か月前</translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionFilterModel</name>
    <message>
        <source>… %1 more</source>
        <translation>… ほか %1 件</translation>
    </message>
    <message>
        <source>%1 revisions one after the other, from %2 down to %3. Click to show them.</source>
        <translation>%2 から %3 まで連続する %1 個のリビジョン。クリックすると表示します。</translation>
    </message>
    <message>
        <source>%1 revisions folded, from %2 down to %3; press Enter to show them</source>
        <translation>%1 個のリビジョン（%2 から %3 まで）を折りたたみ中。Enter で表示します</translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionListModel</name>
    <message>
        <source>pending</source>
        <translation>未適用</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>適用済み</translation>
    </message>
    <message>
        <source>the database is here</source>
        <translation>データベースの現在位置</translation>
    </message>
    <message>
        <source>file missing</source>
        <translation>ファイルなし</translation>
    </message>
    <message>
        <source>duplicate id</source>
        <translation>ID 重複</translation>
    </message>
    <message>
        <source>Another file declares this id, too. This one counts: it is loaded last.</source>
        <translation>別のファイルも同じ ID を宣言しています。最後に読み込まれるこのファイルが有効です。</translation>
    </message>
    <message>
        <source>Another file declares this id, too, and that one counts: it is loaded last. This file is not run.</source>
        <translation>別のファイルも同じ ID を宣言していて、最後に読み込まれるそちらが有効です。このファイルは実行されません。</translation>
    </message>
    <message>
        <source>cycle</source>
        <translation>循環</translation>
    </message>
    <message>
        <source>%1 A revision cannot come before itself; Alembic refuses to load this history.</source>
        <translation>%1 リビジョンが自分自身より前に来ることはできません。Alembic はこの履歴を読み込みません。</translation>
    </message>
    <message>
        <source>label twice</source>
        <translation>ラベル重複</translation>
    </message>
    <message>
        <source>missing: no file declares this revision</source>
        <translation>見つかりません: このリビジョンを宣言するファイルがありません</translation>
    </message>
    <message>
        <source>missing, named by %1</source>
        <translation>見つかりません（参照元: %1）</translation>
    </message>
    <message>
        <source>missing, named by %1 and %2</source>
        <translation>見つかりません（参照元: %1、%2）</translation>
    </message>
    <message>
        <source>missing, named by %1 and %2 more</source>
        <translation>見つかりません（参照元: %1、ほか %2 件）</translation>
    </message>
    <message>
        <source>(no message)</source>
        <translation>(メッセージなし)</translation>
    </message>
    <message>
        <source>the database stands at a revision that this project does not have</source>
        <translation>データベースの現在位置は、このプロジェクトにないリビジョンです</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>編集あり</translation>
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
        <translation>マージ</translation>
    </message>
    <message>
        <source>branch point</source>
        <translation>分岐点</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No file declares this revision. Either its file was lost, or what names it has to be put onto another one.</source>
        <translation>このリビジョンを宣言するファイルがありません。ファイルが失われた可能性があります。そうでない場合は、参照元を別のリビジョンに付け替える必要があります。</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>リビジョン %1</translation>
    </message>
    <message>
        <source>cannot be read whole</source>
        <translation>一部読み取れません</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>リビジョン</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>作成日時</translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionMinimap</name>
    <message>
        <source>Overview of the revisions</source>
        <translation>リビジョンの概観</translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionMoves</name>
    <message>
        <source>%1 went through this revision already; where it stands in the history cannot be changed any more.</source>
        <translation>%1 にはこのリビジョンがすでに適用されているため、履歴内の位置を変更できません。</translation>
    </message>
    <message>
        <source>%1 went through %2 already; where that stands in the history cannot be changed any more.</source>
        <translation>%1 には %2 がすでに適用されているため、その履歴内の位置を変更できません。</translation>
    </message>
    <message>
        <source>Move %1 onto %2, with what comes after it</source>
        <translation>%1 を後続ごと %2 の上に移動</translation>
    </message>
    <message>
        <source>Put %1 between %2 and what comes after that</source>
        <translation>%1 を %2 とその後続の間に移動</translation>
    </message>
    <message>
        <source>Put %1 between %2 and what comes before that</source>
        <translation>%1 を %2 とその先行の間に移動</translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionPane</name>
    <message>
        <source>Script and SQL</source>
        <translation>スクリプトと SQL</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>アップグレード</translation>
    </message>
    <message>
        <source>SQL of upgrade()</source>
        <translation>upgrade() の SQL</translation>
    </message>
    <message>
        <source>Downgrade</source>
        <translation>ダウングレード</translation>
    </message>
    <message>
        <source>SQL of downgrade()</source>
        <translation>downgrade() の SQL</translation>
    </message>
    <message>
        <source>SQL dialect</source>
        <translation>SQL 方言</translation>
    </message>
    <message>
        <source>Write the SQL for this database</source>
        <translation>このデータベース用の SQL を表示</translation>
    </message>
    <message>
        <source>What was edited since the script was applied</source>
        <translation>スクリプトの適用後に編集された内容</translation>
    </message>
    <message>
        <source>Edited Since</source>
        <translation>適用後の編集</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差分</translation>
    </message>
    <message>
        <source>No revision selected</source>
        <translation>リビジョンが選択されていません</translation>
    </message>
    <message>
        <source>Choose a revision in the list to see its script and its SQL.</source>
        <translation>一覧でリビジョンを選択すると、そのスクリプトと SQL が表示されます。</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>(no message)</source>
        <translation>(メッセージなし)</translation>
    </message>
    <message>
        <source>unsaved changes</source>
        <translation>未保存の変更</translation>
    </message>
    <message>
        <source>What it does cannot be told without running it.</source>
        <translation>実行内容は、実行してみないと分かりません。</translation>
    </message>
    <message>
        <source> What else it does cannot be told without running it.</source>
        <translation> それ以外の実行内容は、実行してみないと分かりません。</translation>
    </message>
    <message>
        <source>Changes nothing in the database.</source>
        <translation>データベースには何も変更を加えません。</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>upgrade() asks for no SQL.</source>
        <translation>upgrade() から発行される SQL はありません。</translation>
    </message>
    <message>
        <source>downgrade() asks for no SQL.</source>
        <translation>downgrade() から発行される SQL はありません。</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>%1 行目</translation>
    </message>
    <message>
        <source>No SQL: the script cannot be parsed. %1</source>
        <translation>SQL なし: スクリプトを解析できません。%1</translation>
    </message>
    <message>
        <source>No SQL: %1</source>
        <translation>SQL なし: %1</translation>
    </message>
    <message>
        <source>Incomplete from here on: %1</source>
        <translation>ここから先は不完全です: %1</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存の変更</translation>
    </message>
    <message>
        <source>Save the changes to %1?</source>
        <translation>%1 への変更を保存しますか？</translation>
    </message>
    <message>
        <source>Your changes are lost if you do not save them.</source>
        <translation>保存しないと、変更は失われます。</translation>
    </message>
    <message>
        <source>No revision can be read from this file.</source>
        <translation>このファイルからリビジョンを読み取れません。</translation>
    </message>
    <message>
        <source>The file is no longer on disk.</source>
        <translation>ファイルはディスク上にもうありません。</translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionPanel</name>
    <message>
        <source>Every word must match: in the message, the id, a label, the date, or a table or column that the revision touches.</source>
        <translation>すべての語が、メッセージ、ID、ラベル、日付、またはリビジョンが操作するテーブルやカラムのいずれかに一致する必要があります。</translation>
    </message>
    <message>
        <source>what the revision is</source>
        <translation>リビジョンの種類や状態</translation>
    </message>
    <message>
        <source>touches this table</source>
        <translation>このテーブルを操作するもの</translation>
    </message>
    <message>
        <source>touches a column of this name</source>
        <translation>この名前のカラムを操作するもの</translation>
    </message>
    <message>
        <source>touches this column</source>
        <translation>このカラムを操作するもの</translation>
    </message>
    <message>
        <source>every revision of this branch</source>
        <translation>このブランチの全リビジョン</translation>
    </message>
    <message>
        <source>declares this label</source>
        <translation>このラベルを宣言するもの</translation>
    </message>
    <message>
        <source>the id begins like this</source>
        <translation>この文字列で始まる ID</translation>
    </message>
    <message>
        <source>only in the message</source>
        <translation>メッセージのみ</translation>
    </message>
    <message>
        <source>together</source>
        <translation>ひと続きの語句</translation>
    </message>
    <message>
        <source>SQL of the Range</source>
        <translation>範囲の SQL</translation>
    </message>
    <message>
        <source>Filter by message, table:users, column:email, label…</source>
        <translation>メッセージ、table:users、column:email、ラベルなどで絞り込み…</translation>
    </message>
    <message>
        <source>Filter revisions</source>
        <translation>リビジョンの絞り込み</translation>
    </message>
    <message>
        <source>Show only the heads</source>
        <translation>head だけを表示</translation>
    </message>
    <message>
        <source>Show only what the database does not have yet</source>
        <translation>データベースに未適用のものだけを表示</translation>
    </message>
    <message>
        <source>Show the SQL that leads from the oldest to the newest of the selected revisions</source>
        <translation>選択したリビジョンのうち最も古いものから最も新しいものまでの SQL を表示</translation>
    </message>
    <message>
        <source>Select one revision only (Esc)</source>
        <translation>リビジョンを 1 つだけ選択 (Esc)</translation>
    </message>
    <message>
        <source>Select one revision only</source>
        <translation>リビジョンを 1 つだけ選択</translation>
    </message>
    <message>
        <source>Neither of %1 and %2 comes before the other</source>
        <translation>%1 と %2 には前後関係がありません</translation>
    </message>
    <message>
        <source>1 revision after %1: %2</source>
        <translation>%1 の後に 1 個のリビジョン: %2</translation>
    </message>
    <message>
        <source>%1 revisions after %2, up to %3</source>
        <translation>%2 の後、%3 までに %1 個のリビジョン</translation>
    </message>
    <message numerus="yes">
        <source>%n heads</source>
        <translation>
            <numerusform>head %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 pending</source>
        <translation>未適用 %1 個</translation>
    </message>
    <message numerus="yes">
        <source>%n matches</source>
        <translation>
            <numerusform>%n 件一致</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>現在 %1</translation>
    </message>
    <message>
        <source>What the revisions touch is still being read.</source>
        <translation>リビジョンが操作する対象をまだ読み取っています。</translation>
    </message>
    <message numerus="yes">
        <source>%n scripts cannot be read to their end; they may touch more than is known.</source>
        <translation>
            <numerusform>%n 個のスクリプトは最後まで読み取れないため、判明している以外の対象も操作する可能性があります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing so far</source>
        <translation>まだ見つかりません</translation>
    </message>
    <message>
        <source>Which tables and columns the revisions touch is still being read. What matches appears here.</source>
        <translation>リビジョンが操作するテーブルとカラムをまだ読み取っています。一致したものはここに表示されます。</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>一致するものがありません</translation>
    </message>
    <message>
        <source>No revision has all of these words. Press Esc to see every revision again.</source>
        <translation>すべての語を含むリビジョンがありません。Esc を押すと、すべてのリビジョンの表示に戻ります。</translation>
    </message>
    <message>
        <source>No revisions yet</source>
        <translation>リビジョンはまだありません</translation>
    </message>
    <message>
        <source>This project has no revision scripts. Write the first one, let the models make it (compare them with a database), or have it made from a database that has tables already.</source>
        <translation>このプロジェクトにはリビジョンのスクリプトがありません。最初のスクリプトを書くか、モデルから作成する（データベースと比較する）か、すでにテーブルのあるデータベースから作成してください。</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>プロジェクトが開かれていません</translation>
    </message>
    <message>
        <source>Open the folder that holds alembic.ini, or drop it here.</source>
        <translation>alembic.ini のあるフォルダーを開くか、ここにドロップしてください。</translation>
    </message>
    <message>
        <source>New Revision…</source>
        <translation>新規リビジョン…</translation>
    </message>
    <message>
        <source>Adopt a Database…</source>
        <translation>データベースを管理下に置く…</translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionSheet</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Create the Revision</source>
        <translation>リビジョンを作成</translation>
    </message>
    <message>
        <source>The file that will be written</source>
        <translation>書き込まれるファイル</translation>
    </message>
    <message>
        <source>New revision</source>
        <translation>新規リビジョン</translation>
    </message>
    <message>
        <source>Merge heads</source>
        <translation>head をマージ</translation>
    </message>
    <message>
        <source>Create the Merge</source>
        <translation>マージを作成</translation>
    </message>
    <message>
        <source>There is no file to show.</source>
        <translation>表示するファイルはありません。</translation>
    </message>
    <message>
        <source>&lt;b&gt;The revision was not written.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;リビジョンは書き込まれませんでした。&lt;/b&gt;%1</translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionView</name>
    <message>
        <source>Revisions</source>
        <translation>リビジョン</translation>
    </message>
</context>
<context>
    <name>retort::ui::RowRouteModel</name>
    <message>
        <source>not restored: %1</source>
        <translation>未復元: %1</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>%1 を除く</translation>
    </message>
    <message>
        <source>default or NULL for %1</source>
        <translation>%1 はデフォルトまたは NULL</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are in</source>
        <translation>
            <numerusform>%Ln 行を復元</numerusform>
        </translation>
    </message>
    <message>
        <source>left out</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>not restored, empty now: %1</source>
        <translation>未復元、現在は空: %1</translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation>バックアップ側</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>復元先</translation>
    </message>
</context>
<context>
    <name>retort::ui::RunSheet</name>
    <message>
        <source>Upgrade</source>
        <translation>アップグレード</translation>
    </message>
    <message>
        <source>Downgrade</source>
        <translation>ダウングレード</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>スタンプ</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続行</translation>
    </message>
    <message>
        <source>Working out the plan…</source>
        <translation>計画を立てています…</translation>
    </message>
    <message>
        <source>Restore the backup…</source>
        <translation>バックアップを復元…</translation>
    </message>
    <message>
        <source>Steps of the run</source>
        <translation>実行のステップ</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>実行の進行状況</translation>
    </message>
    <message>
        <source>&lt;b&gt;There is no plan.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;計画を立てられません。&lt;/b&gt;%1</translation>
    </message>
    <message>
        <source>Merge the heads…</source>
        <translation>head をマージ…</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Runs %1.</source>
        <translation>%1で実行します。</translation>
    </message>
    <message>
        <source>This takes something away from a production database. Type %1 to allow it:</source>
        <translation>本番データベースから失われるものがあります。許可するには %1 と入力:</translation>
    </message>
    <message>
        <source>Backing up %1…</source>
        <translation>%1 をバックアップしています…</translation>
    </message>
    <message>
        <source>Trying each revision up, down and up again on an empty copy of the schema…</source>
        <translation>スキーマの空のコピーで、各リビジョンのアップグレード、ダウングレード、再アップグレードを試しています…</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>ステップ %1/%2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln statements ran.</source>
        <translation>
            <numerusform>%Ln 個の文を実行しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop Trying</source>
        <translation>試行を停止</translation>
    </message>
    <message>
        <source>Try It First</source>
        <translation>先に試す</translation>
    </message>
    <message>
        <source>Runs each revision up, down and up again on an empty copy of the schema in memory. %1 is not touched.</source>
        <translation>メモリ上にあるスキーマの空のコピーで、各リビジョンのアップグレード、ダウングレード、再アップグレードを実行します。%1 には影響しません。</translation>
    </message>
    <message>
        <source>Makes a scratch database on the server, runs each revision up, down and up again there, and drops it. %1 is not touched.</source>
        <translation>サーバー上に一時データベースを作成し、そこで各リビジョンのアップグレード、ダウングレード、再アップグレードを実行してから削除します。%1 には影響しません。</translation>
    </message>
    <message>
        <source>Back up %1 first</source>
        <translation>先に %1 をバックアップ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Undoing takes away what the run made in a production database. Type %1 and press Enter to undo it:</source>
        <translation>元に戻すと、この実行で本番データベースに作られたものが失われます。元に戻すには %1 と入力して Enter キーを押してください:</translation>
    </message>
    <message>
        <source>Undoing what is in…</source>
        <translation>反映された分を元に戻しています…</translation>
    </message>
    <message>
        <source>Forgetting the run…</source>
        <translation>実行記録を破棄しています…</translation>
    </message>
    <message>
        <source>See how to go on</source>
        <translation>続行方法を確認</translation>
    </message>
    <message>
        <source>&lt;b&gt;Undone.&lt;/b&gt; The database holds nothing of the revision any more.</source>
        <translation>&lt;b&gt;元に戻しました。&lt;/b&gt;このリビジョンによる変更は、データベースに残っていません。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Forgotten.&lt;/b&gt; The run no longer counts; the database is as it is.</source>
        <translation>&lt;b&gt;破棄しました。&lt;/b&gt;この実行は無効になりました。データベースはそのままです。</translation>
    </message>
    <message>
        <source>The scripts have changed. This is the plan as they are now.</source>
        <translation>スクリプトが変更されました。これは現在の内容に基づく計画です。</translation>
    </message>
</context>
<context>
    <name>retort::ui::RunWords</name>
    <message numerus="yes">
        <source>%n revisions</source>
        <translation>
            <numerusform>%n 個のリビジョン</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;All applied.&lt;/b&gt; Upgraded %1; %2 is now at %3.</source>
        <translation>&lt;b&gt;すべて適用しました。&lt;/b&gt;%1をアップグレードしました。%2 の現在位置は %3 です。</translation>
    </message>
    <message>
        <source>&lt;b&gt;All applied.&lt;/b&gt; Downgraded %1; %2 is now at %3.</source>
        <translation>&lt;b&gt;すべて適用しました。&lt;/b&gt;%1をダウングレードしました。%2 の現在位置は %3 です。</translation>
    </message>
    <message>
        <source>&lt;b&gt;All applied.&lt;/b&gt; Went on to the end of the run; %1 is now at %2.</source>
        <translation>&lt;b&gt;すべて適用しました。&lt;/b&gt;実行を最後まで続行しました。%1 の現在位置は %2 です。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Stamped.&lt;/b&gt; %1 now says that it is at %2. No script was run; tables and rows are as they were.</source>
        <translation>&lt;b&gt;スタンプしました。&lt;/b&gt;%1 の現在位置は %2 と記録されました。スクリプトは実行しておらず、テーブルと行は元のままです。</translation>
    </message>
    <message>
        <source>It came from &lt;a href=&quot;%1&quot;&gt;line %2&lt;/a&gt; of %3.</source>
        <translation>発生箇所: %3 の &lt;a href=&quot;%1&quot;&gt;%2 行目&lt;/a&gt;。</translation>
    </message>
    <message>
        <source>It happened in &lt;a href=&quot;%1&quot;&gt;%2&lt;/a&gt;.</source>
        <translation>発生箇所: &lt;a href=&quot;%1&quot;&gt;%2&lt;/a&gt;。</translation>
    </message>
    <message>
        <source>Plan the upgrade to %1 instead</source>
        <translation>代わりに %1 へのアップグレードを計画</translation>
    </message>
    <message>
        <source>Plan the downgrade to %1 instead</source>
        <translation>代わりに %1 へのダウングレードを計画</translation>
    </message>
    <message>
        <source>the table %1</source>
        <translation>テーブル %1</translation>
    </message>
    <message>
        <source>the column %1</source>
        <translation>カラム %1</translation>
    </message>
    <message>
        <source>rows of %1</source>
        <translation>%1 の行</translation>
    </message>
    <message>
        <source>what “%1” says</source>
        <translation>「%1」の対象</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>ほか %1 件</translation>
    </message>
    <message>
        <source>&lt;b&gt;Takes away, with the data in it:&lt;/b&gt; %1.</source>
        <translation>&lt;b&gt;データとともに失われるもの:&lt;/b&gt; %1。</translation>
    </message>
    <message>
        <source>Whether this takes away tables, columns or rows is known only in the run itself.</source>
        <translation>テーブル、カラム、行が失われるかどうかは、実行するまで分かりません。</translation>
    </message>
    <message>
        <source>Upgrade %1</source>
        <translation>%1をアップグレード</translation>
    </message>
    <message>
        <source>Downgrade %1</source>
        <translation>%1をダウングレード</translation>
    </message>
    <message>
        <source>Stamp %1</source>
        <translation>%1 をスタンプ</translation>
    </message>
    <message>
        <source>Go on with %1</source>
        <translation>%1を続行</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>%1 から %2 へ</translation>
    </message>
    <message>
        <source>in one transaction</source>
        <translation>1 つのトランザクション</translation>
    </message>
    <message>
        <source>all in one transaction</source>
        <translation>全体を 1 つのトランザクション</translation>
    </message>
    <message>
        <source>one transaction per revision</source>
        <translation>リビジョンごとに 1 つのトランザクション</translation>
    </message>
    <message>
        <source>&lt;b&gt;There is nothing to do:&lt;/b&gt; the database is already there.</source>
        <translation>&lt;b&gt;実行するものはありません:&lt;/b&gt; データベースはすでに目的の位置にあります。</translation>
    </message>
    <message>
        <source>&lt;b&gt;This cannot run:&lt;/b&gt; it could not be rehearsed on a copy of the schema, so its SQL is not known. %1</source>
        <translation>&lt;b&gt;実行できません:&lt;/b&gt; スキーマのコピーでリハーサルできなかったため、SQL が分かりません。%1</translation>
    </message>
    <message>
        <source>See how to go on</source>
        <translation>続行方法を確認</translation>
    </message>
    <message>
        <source>&lt;b&gt;This cannot run.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;実行できません。&lt;/b&gt;%1</translation>
    </message>
    <message>
        <source>It is &lt;a href=&quot;%1&quot;&gt;line %2&lt;/a&gt; of %3. Nothing was run.</source>
        <translation>該当箇所は %3 の &lt;a href=&quot;%1&quot;&gt;%2 行目&lt;/a&gt;です。何も実行されていません。</translation>
    </message>
    <message>
        <source>It is in &lt;a href=&quot;%1&quot;&gt;%2&lt;/a&gt;. Nothing was run.</source>
        <translation>該当箇所は &lt;a href=&quot;%1&quot;&gt;%2&lt;/a&gt; です。何も実行されていません。</translation>
    </message>
    <message>
        <source>&lt;a href=&quot;%1&quot;&gt;Line %2&lt;/a&gt; of %3 failed in a rehearsal on an empty copy of the schema; the database was not touched.</source>
        <translation>スキーマの空のコピーでのリハーサル中に、%3 の &lt;a href=&quot;%1&quot;&gt;%2 行目&lt;/a&gt;が失敗しました。データベースには影響していません。</translation>
    </message>
    <message>
        <source>&lt;a href=&quot;%1&quot;&gt;%2&lt;/a&gt; failed in a rehearsal on an empty copy of the schema; the database was not touched.</source>
        <translation>スキーマの空のコピーでのリハーサル中に、&lt;a href=&quot;%1&quot;&gt;%2&lt;/a&gt; が失敗しました。データベースには影響していません。</translation>
    </message>
    <message>
        <source>before the upgrade to %1</source>
        <translation>%1 へのアップグレード前</translation>
    </message>
    <message>
        <source>before the downgrade to %1</source>
        <translation>%1 へのダウングレード前</translation>
    </message>
    <message>
        <source>before the stamp as %1</source>
        <translation>%1 のスタンプ前</translation>
    </message>
    <message>
        <source>before going on to %1</source>
        <translation>%1 への続行前</translation>
    </message>
    <message>
        <source>A stamp only changes what the database says of itself. No script is run.</source>
        <translation>スタンプは、データベースに記録された現在位置だけを変更します。スクリプトは実行されません。</translation>
    </message>
    <message>
        <source>The version table now says %1, which this project does not know. That is deleted first.</source>
        <translation>バージョンテーブルの現在の値 %1 は、このプロジェクトにありません。この値は最初に削除されます。</translation>
    </message>
    <message>
        <source>The backup taken before the run holds the database as it was.</source>
        <translation>実行前のデータベースは、実行前に作成したバックアップに残っています。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Cancelled: nothing changed.&lt;/b&gt;</source>
        <translation>&lt;b&gt;キャンセルしました: 何も変更されていません。&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;Nothing changed.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;何も変更されていません。&lt;/b&gt;%1</translation>
    </message>
    <message>
        <source>&lt;b&gt;Nothing changed.&lt;/b&gt; There was nothing to do.</source>
        <translation>&lt;b&gt;何も変更されていません。&lt;/b&gt;実行するものはありませんでした。</translation>
    </message>
    <message>
        <source>%1 of %2 ran and are committed; the rest was not run.</source>
        <translation>全 %2 個のうち %1を実行してコミットしました。残りは実行していません。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Cancelled. Stopped after %1.&lt;/b&gt; %2</source>
        <translation>&lt;b&gt;キャンセルしました。%1 の後で停止しました。&lt;/b&gt;%2</translation>
    </message>
    <message>
        <source>&lt;b&gt;Stopped after %1.&lt;/b&gt; %2</source>
        <translation>&lt;b&gt;%1 の後で停止しました。&lt;/b&gt;%2</translation>
    </message>
    <message>
        <source>%1 is now at %2.</source>
        <translation>%1 の現在位置は %2 です。</translation>
    </message>
    <message>
        <source>&lt;b&gt;The database may hold part of a revision:&lt;/b&gt; a failure could not be rolled back.</source>
        <translation>&lt;b&gt;データベースにリビジョンの一部が残っている可能性があります:&lt;/b&gt; 失敗をロールバックできませんでした。</translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <translation>「%1」(%2)</translation>
    </message>
</context>
<context>
    <name>retort::ui::SampleSheet</name>
    <message>
        <source>Folder of the copy</source>
        <translation>コピー先のフォルダー</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Copy and Open</source>
        <translation>コピーして開く</translation>
    </message>
    <message>
        <source>Try the sample project</source>
        <translation>サンプルプロジェクトを試す</translation>
    </message>
    <message>
        <source>A small shop with branches and a merge, on SQLite</source>
        <translation>ブランチとマージのある小さなショップ (SQLite)</translation>
    </message>
    <message>
        <source>The sample is copied into a folder of your own, where you can change everything. It opens with an empty database beside it, so that every revision is still to be run: step it up and down, break a script, back the database up.</source>
        <translation>サンプルは自分用のフォルダーにコピーされ、自由に変更できます。空のデータベースと共に開くため、すべてのリビジョンが未適用です。アップグレードとダウングレード、スクリプトの破壊、データベースのバックアップなどを試してください。</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>フォルダー(&amp;F)</translation>
    </message>
    <message>
        <source>Open It</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Type the whole path of a folder, or choose one.</source>
        <translation>フォルダーの完全なパスを入力するか、選択してください。</translation>
    </message>
    <message>
        <source>There is a project in this folder already, such as an earlier copy. It is opened as it is.</source>
        <translation>このフォルダーには以前のコピーなどのプロジェクトが既にあります。そのまま開きます。</translation>
    </message>
    <message>
        <source>The folder must be empty: nothing is overwritten.</source>
        <translation>フォルダーは空である必要があります。上書きは行いません。</translation>
    </message>
    <message>
        <source>The folder is made.</source>
        <translation>フォルダーを作成します。</translation>
    </message>
    <message>
        <source>&lt;b&gt;The sample was not copied.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;サンプルはコピーされませんでした。&lt;/b&gt; %1</translation>
    </message>
</context>
<context>
    <name>retort::ui::ScriptEditor</name>
    <message>
        <source>Revision script</source>
        <translation>リビジョンのスクリプト</translation>
    </message>
</context>
<context>
    <name>retort::ui::ScriptSide</name>
    <message>
        <source>The unsaved text is only in this window. %1</source>
        <translation>未保存のテキストはこのウィンドウにしかありません。%1</translation>
    </message>
    <message>
        <source>No file of this project declares the revision &lt;b&gt;%1&lt;/b&gt;.</source>
        <translation>リビジョン &lt;b&gt;%1&lt;/b&gt; を宣言するファイルは、このプロジェクトにありません。</translation>
    </message>
    <message>
        <source>Not saved. %1</source>
        <translation>保存されませんでした。%1</translation>
    </message>
    <message>
        <source>Not saved: the file is no longer on disk. Your text is only here.</source>
        <translation>保存されませんでした: ファイルがディスク上にありません。編集したテキストはここにしか残っていません。</translation>
    </message>
    <message>
        <source>Write It Again</source>
        <translation>再度書き込む</translation>
    </message>
    <message>
        <source>The file changed on disk while you were editing it. Nothing was overwritten.</source>
        <translation>編集中に、ディスク上のファイルが変更されました。何も上書きされていません。</translation>
    </message>
    <message>
        <source>Show the Difference</source>
        <translation>差分を表示</translation>
    </message>
    <message>
        <source>Take Theirs</source>
        <translation>ディスク側を使用</translation>
    </message>
    <message>
        <source>The text on disk replaces yours; Undo brings yours back</source>
        <translation>ディスク上のテキストで置き換えます。「元に戻す」で自分のテキストに戻せます</translation>
    </message>
    <message>
        <source>Overwrite It</source>
        <translation>上書き</translation>
    </message>
    <message>
        <source>Keep Mine</source>
        <translation>自分の変更を保持</translation>
    </message>
    <message>
        <source>Your text stays, and saving it overwrites the change on disk</source>
        <translation>自分のテキストを残します。保存すると、ディスク上の変更は上書きされます</translation>
    </message>
    <message>
        <source>The file changed on disk while you were editing it.</source>
        <translation>編集中に、ディスク上のファイルが変更されました。</translation>
    </message>
    <message>
        <source>theirs, on disk</source>
        <translation>ディスク上の変更</translation>
    </message>
    <message>
        <source>mine, unsaved</source>
        <translation>自分の未保存の変更</translation>
    </message>
    <message>
        <source>Decide Later</source>
        <translation>後で決める</translation>
    </message>
    <message>
        <source>The file is gone. What you see is what it held.</source>
        <translation>ファイルがなくなりました。表示されているのは、以前の内容です。</translation>
    </message>
    <message>
        <source>Changes to this script were not saved (%1).</source>
        <translation>このスクリプトには、保存されなかった変更があります (%1)。</translation>
    </message>
    <message>
        <source>The file has changed since.</source>
        <translation>その後、ファイルは変更されています。</translation>
    </message>
    <message>
        <source>Changes to this script that were not saved.</source>
        <translation>このスクリプトの、保存されなかった変更です。</translation>
    </message>
    <message>
        <source>the script as it is</source>
        <translation>現在のスクリプト</translation>
    </message>
    <message>
        <source>with the unsaved changes</source>
        <translation>未保存の変更を含むスクリプト</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
</context>
<context>
    <name>retort::ui::SessionLog</name>
    <message>
        <source>Backing up…</source>
        <translation>バックアップしています…</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>復元しています…</translation>
    </message>
    <message>
        <source>Restoring rows…</source>
        <translation>行を復元しています…</translation>
    </message>
    <message>
        <source>Undoing what is in of the broken run…</source>
        <translation>中断した実行の反映された分を元に戻しています…</translation>
    </message>
    <message>
        <source>Forgetting the broken run…</source>
        <translation>中断した実行の記録を破棄しています…</translation>
    </message>
    <message>
        <source>Not undone. %1</source>
        <translation>元に戻せませんでした。%1</translation>
    </message>
    <message>
        <source>Not forgotten. %1</source>
        <translation>破棄できませんでした。%1</translation>
    </message>
    <message>
        <source>Undone: the database holds nothing of the revision any more</source>
        <translation>元に戻しました: このリビジョンによる変更は、データベースに残っていません</translation>
    </message>
    <message>
        <source>The broken run no longer counts</source>
        <translation>中断した実行は無効になりました</translation>
    </message>
    <message>
        <source>Backup cancelled</source>
        <translation>バックアップをキャンセルしました</translation>
    </message>
    <message>
        <source>Restore cancelled, nothing was changed</source>
        <translation>復元をキャンセルしました。何も変更されていません</translation>
    </message>
    <message>
        <source>Not restored, and the database is changed. %1</source>
        <translation>復元できず、データベースが変更されています。%1</translation>
    </message>
    <message>
        <source>Not backed up. %1</source>
        <translation>バックアップできませんでした。%1</translation>
    </message>
    <message>
        <source>Not restored, nothing was changed. %1</source>
        <translation>復元できませんでした。何も変更されていません。%1</translation>
    </message>
    <message>
        <source>Rows restored; the database is at %1, and what it held before was backed up</source>
        <translation>行を復元しました。データベースの現在位置は %1 で、以前の内容はバックアップ済みです</translation>
    </message>
    <message>
        <source>Backed up at %1</source>
        <translation>%1 の時点でバックアップしました</translation>
    </message>
    <message>
        <source>Restored to %1; what it held before was backed up</source>
        <translation>%1 に復元しました。以前の内容はバックアップ済みです</translation>
    </message>
    <message>
        <source>Upgrading %1 to %2</source>
        <translation>%1 を %2 にアップグレード中</translation>
    </message>
    <message>
        <source>Downgrading %1 to %2</source>
        <translation>%1 を %2 にダウングレード中</translation>
    </message>
    <message>
        <source>Going on with the run on %1 that broke off</source>
        <translation>%1 で中断した実行を続行中</translation>
    </message>
    <message>
        <source>Stamping %1 as %2</source>
        <translation>%1 を %2 としてスタンプ中</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>実行しています…</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>何も変更されていません</translation>
    </message>
    <message>
        <source>Stopped after %1</source>
        <translation>%1 の後で停止しました</translation>
    </message>
    <message>
        <source>The state of the database is not known</source>
        <translation>データベースの状態が不明です</translation>
    </message>
    <message numerus="yes">
        <source>%n revisions, opened in %1 ms</source>
        <translation>
            <numerusform>%n 個のリビジョン、%1 ms で読み込み</numerusform>
        </translation>
    </message>
    <message>
        <source>Restoring into a new database…</source>
        <translation>新しいデータベースに復元中…</translation>
    </message>
    <message>
        <source>Restored to %1 in the new database %2; the present one was not touched</source>
        <translation>新しいデータベース %2 に %1 の状態で復元しました。現在のデータベースには触れていません</translation>
    </message>
    <message>
        <source>Backing up the whole server…</source>
        <translation>サーバー全体をバックアップしています…</translation>
    </message>
    <message>
        <source>The whole server is backed up, in %1</source>
        <translation>サーバー全体を %1 にバックアップしました</translation>
    </message>
    <message>
        <source>Restored to %1 in a new database, which took the place of the present one; that is kept as %2</source>
        <translation>新しいデータベースに %1 の状態で復元し、現在のデータベースと入れ替えました。以前のものは %2 として残っています</translation>
    </message>
    <message>
        <source>%1 is now at %2</source>
        <translation>%1 の現在位置は %2 です</translation>
    </message>
</context>
<context>
    <name>retort::ui::SettingsPage</name>
    <message>
        <source>No setting has these words.</source>
        <translation>これらの語を含む設定はありません。</translation>
    </message>
    <message>
        <source>General settings</source>
        <translation>全般設定</translation>
    </message>
</context>
<context>
    <name>retort::ui::SettingsRows</name>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>In high contrast, text has a contrast of at least 7:1 with everything that it stands on.</source>
        <translation>ハイコントラストでは、テキストと背景のコントラスト比は常に 7:1 以上です。</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>システムに従う</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>High contrast, white</source>
        <translation>ハイコントラスト (白)</translation>
    </message>
    <message>
        <source>High contrast, black</source>
        <translation>ハイコントラスト (黒)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>From the next start on.</source>
        <translation>次回の起動から有効になります。</translation>
    </message>
    <message>
        <source>Rows of the revisions</source>
        <translation>リビジョンの行</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>ゆったり</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>コンパクト</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>リビジョン</translation>
    </message>
    <message>
        <source>Fold long runs</source>
        <translation>長い連続区間を折りたたむ</translation>
    </message>
    <message>
        <source>A run of revisions in which nothing branches becomes one row, which opens with Enter.</source>
        <translation>分岐のない連続したリビジョンを 1 行にまとめます。Enter で開きます。</translation>
    </message>
    <message>
        <source>Where the list is long</source>
        <translation>一覧が長いとき</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>常に</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>しない</translation>
    </message>
    <message>
        <source>Dim unrelated revisions</source>
        <translation>無関係なリビジョンを淡色表示</translation>
    </message>
    <message>
        <source>What is neither an ancestor nor a descendant of the selected revision is drawn fainter.</source>
        <translation>選択したリビジョンの祖先でも子孫でもないものを薄く表示します。</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Back up the database before a run</source>
        <translation>実行前にデータベースをバックアップ</translation>
    </message>
    <message>
        <source>What the sheet of a run begins with; it can be changed there for each run. Without the backup nothing runs.</source>
        <translation>実行シートの初期値です。シートで実行ごとに変更できます。バックアップに失敗した場合は何も実行されません。</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Begin where the last window ended</source>
        <translation>前回のウィンドウの続きから開始</translation>
    </message>
    <message>
        <source>The project is opened with the revision and the filter that it had. No password is asked for, and no production database is connected to.</source>
        <translation>前回のリビジョンとフィルターでプロジェクトを開きます。パスワードは求められず、本番データベースには接続しません。</translation>
    </message>
    <message>
        <source>Trusted projects</source>
        <translation>信頼済みプロジェクト</translation>
    </message>
    <message>
        <source>Their own Python may read what Retort cannot. It can do whatever you can do on this machine.</source>
        <translation>Retort が読み取れないものを、プロジェクト自身の Python が読み取れます。この Python は、このコンピューターであなたにできることをすべて行えます。</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近使ったプロジェクト</translation>
    </message>
    <message>
        <source>They stand on the first page and in the File menu. Nothing of the projects themselves is touched.</source>
        <translation>最初のページと「ファイル」メニューに表示されます。プロジェクト自体には何も行いません。</translation>
    </message>
    <message>
        <source>Forget Them</source>
        <translation>履歴を消去</translation>
    </message>
    <message>
        <source>No project has been opened yet, or they were forgotten.</source>
        <translation>まだプロジェクトが開かれていないか、履歴が消去されています。</translation>
    </message>
    <message>
        <source>Show the overview</source>
        <translation>概観を表示</translation>
    </message>
    <message>
        <source>The whole history in a narrow strip beside a long list; a press on it goes there.</source>
        <translation>長い一覧の横の細い帯に履歴全体を表示します。クリックするとその位置に移動します。</translation>
    </message>
</context>
<context>
    <name>retort::ui::SettingsSheet</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>What is changed here holds at once</source>
        <translation>変更はすぐに反映されます</translation>
    </message>
    <message>
        <source>Search settings and shortcuts</source>
        <translation>設定とショートカットを検索</translation>
    </message>
    <message>
        <source>General</source>
        <translation>全般</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>ショートカット</translation>
    </message>
    <message>
        <source>General %1</source>
        <translation>全般 %1</translation>
    </message>
    <message>
        <source>Shortcuts %1</source>
        <translation>ショートカット %1</translation>
    </message>
</context>
<context>
    <name>retort::ui::Sheet</name>
    <message>
        <source>Stopping…</source>
        <translation>停止しています…</translation>
    </message>
</context>
<context>
    <name>retort::ui::SheetHeader</name>
    <message>
        <source>Production</source>
        <translation>本番</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>閉じる (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>retort::ui::ShortcutModel</name>
    <message>
        <source>Has no shortcut by default.</source>
        <translation>既定のショートカットはありません。</translation>
    </message>
    <message>
        <source>By default %1.</source>
        <translation>既定は %1 です。</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>ショートカット</translation>
    </message>
</context>
<context>
    <name>retort::ui::ShortcutPage</name>
    <message>
        <source>Set</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>リセット</translation>
    </message>
    <message>
        <source>Reset All</source>
        <translation>すべてリセット</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>ショートカット</translation>
    </message>
    <message>
        <source>Shortcut of %1</source>
        <translation>%1 のショートカット</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>ショートカット</translation>
    </message>
    <message>
        <source>This shortcut is the standard one.</source>
        <translation>このショートカットは既定のものです。</translation>
    </message>
    <message>
        <source>Give every command its standard shortcut again</source>
        <translation>すべてのコマンドを既定のショートカットに戻す</translation>
    </message>
    <message>
        <source>All shortcuts are the standard ones.</source>
        <translation>すべてのショートカットが既定のものです。</translation>
    </message>
    <message>
        <source>%1 is typed into texts and walks lists. Hold Ctrl, Alt or Meta with it, or choose a function key.</source>
        <translation>%1 はテキスト入力や一覧の移動に使われます。Ctrl、Alt、Meta と組み合わせるか、ファンクションキーを選んでください。</translation>
    </message>
    <message>
        <source>%1 opens the menu %2.</source>
        <translation>%1 はメニュー %2 を開きます。</translation>
    </message>
    <message>
        <source>Take Over</source>
        <translation>奪う</translation>
    </message>
    <message>
        <source>%1 is the shortcut of “%2”, which is then left without one.</source>
        <translation>%1 は「%2」のショートカットです。変更するとそのコマンドにはショートカットがなくなります。</translation>
    </message>
    <message>
        <source>Without keys the command has no shortcut. It stays in the menus and in the command palette.</source>
        <translation>キーがない場合、コマンドにショートカットはありません。メニューとコマンドパレットからは引き続き使えます。</translation>
    </message>
    <message>
        <source>%1 is free.</source>
        <translation>%1 は空いています。</translation>
    </message>
    <message>
        <source>Select a command, press Enter, and then the keys that it is to have.</source>
        <translation>コマンドを選択して Enter を押し、割り当てるキーを押してください。</translation>
    </message>
    <message>
        <source>No command has these words in its name or its shortcut.</source>
        <translation>名前やショートカットにこれらの語を含むコマンドはありません。</translation>
    </message>
</context>
<context>
    <name>retort::ui::SidesSheet</name>
    <message>
        <source>Choose, or type the id of a revision, its first characters, a branch label, head-2</source>
        <translation>選択するか、リビジョンの id、その先頭の数文字、ブランチラベル、head-2 などを入力</translation>
    </message>
    <message>
        <source>From</source>
        <translation>始点</translation>
    </message>
    <message>
        <source>To</source>
        <translation>終点</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Save Snapshot…</source>
        <translation>スナップショットを保存…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Compare schemas</source>
        <translation>スキーマを比較</translation>
    </message>
    <message>
        <source>&lt;b&gt;The snapshot was not saved.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;スナップショットは保存されませんでした。&lt;/b&gt; %1</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>始点(&amp;F)</translation>
    </message>
    <message>
        <source>Swap the two sides</source>
        <translation>両側を入れ替え</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>終点(&amp;T)</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差分</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Copy the SQL or the operations that are shown</source>
        <translation>表示中の SQL または操作をコピー</translation>
    </message>
    <message>
        <source>Keep the structure of the first side in a file, to compare with later</source>
        <translation>最初の側の構造をファイルに保存し、後で比較できるようにします</translation>
    </message>
    <message>
        <source>a snapshot…</source>
        <translation>スナップショット…</translation>
    </message>
    <message>
        <source>the database %1</source>
        <translation>データベース %1</translation>
    </message>
    <message>
        <source>the models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>the snapshot %1</source>
        <translation>スナップショット %1</translation>
    </message>
    <message>
        <source>base: an empty database</source>
        <translation>base: 空のデータベース</translation>
    </message>
    <message>
        <source>head: the newest revision</source>
        <translation>head: 最新のリビジョン</translation>
    </message>
    <message>
        <source>heads: the newest revisions</source>
        <translation>heads: 最新のリビジョン</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>リビジョン %1</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Both sides are the same</source>
        <translation>両側が同じです</translation>
    </message>
    <message>
        <source>Choose something else on one of them.</source>
        <translation>どちらか一方を別のものにしてください。</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>比較しています…</translation>
    </message>
    <message>
        <source>What a revision makes is built in a scratch database on the server, which is dropped again.</source>
        <translation>リビジョンの結果はサーバー上の一時データベースに作成され、その後削除されます。</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>差分なし</translation>
    </message>
    <message>
        <source>%1 and %2 have the same tables, columns, keys and indexes.</source>
        <translation>%1 と %2 のテーブル、カラム、キー、インデックスは同じです。</translation>
    </message>
    <message>
        <source>The two were not compared</source>
        <translation>比較できませんでした</translation>
    </message>
    <message numerus="yes">
        <source>%n differences</source>
        <translation>
            <numerusform>差分 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a snapshot</source>
        <translation>スナップショットを選択</translation>
    </message>
    <message>
        <source>Snapshots (*.json);;All files (*)</source>
        <translation>スナップショット (*.json);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Save the snapshot</source>
        <translation>スナップショットを保存</translation>
    </message>
    <message>
        <source>%1 The project’s own Python may read them, once you trust it in the Migrate menu.</source>
        <comment>why the models could not be read</comment>
        <translation>%1 「マイグレーション」メニューで信頼すると、プロジェクト自身の Python で読み取れる場合があります。</translation>
    </message>
</context>
<context>
    <name>retort::ui::SqlSheet</name>
    <message>
        <source>From</source>
        <translation>始点</translation>
    </message>
    <message>
        <source>To</source>
        <translation>終点</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>SQL script</source>
        <translation>SQL スクリプト</translation>
    </message>
    <message>
        <source>SQL dialect</source>
        <translation>SQL 方言</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>始点(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>終点(&amp;T)</translation>
    </message>
    <message>
        <source>f&amp;or</source>
        <translation>方言(&amp;O)</translation>
    </message>
    <message>
        <source>where the range begins: %1</source>
        <translation>範囲の始点: %1</translation>
    </message>
    <message>
        <source>where the range ends: %1</source>
        <translation>範囲の終点: %1</translation>
    </message>
    <message>
        <source>where %1 stands: %2</source>
        <translation>%1 の現在位置: %2</translation>
    </message>
    <message>
        <source>base: an empty database</source>
        <translation>base: 空のデータベース</translation>
    </message>
    <message>
        <source>head: the newest revision</source>
        <translation>head: 最新のリビジョン</translation>
    </message>
    <message>
        <source>heads: the newest revisions</source>
        <translation>heads: 最新のリビジョン</translation>
    </message>
    <message>
        <source>the selected revision: %1</source>
        <translation>選択したリビジョン: %1</translation>
    </message>
    <message>
        <source>head: %1</source>
        <translation>head: %1</translation>
    </message>
    <message>
        <source>Upgrade from %1 to %2</source>
        <translation>%1 から %2 へのアップグレード</translation>
    </message>
    <message>
        <source>Downgrade from %1 to %2</source>
        <translation>%1 から %2 へのダウングレード</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>実行するものはありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;The script ends early.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;スクリプトは途中で終わっています。&lt;/b&gt;%1</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n revisions are not in it whole;&lt;/b&gt; fill them in where the text says so:</source>
        <translation>
            <numerusform>&lt;b&gt;%n 個のリビジョンは一部が欠けています。&lt;/b&gt;スクリプト内の指示に従って補ってください:</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Save the SQL script</source>
        <translation>SQL スクリプトを保存</translation>
    </message>
    <message>
        <source>SQL (*.sql);;All files (*)</source>
        <translation>SQL (*.sql);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>&lt;b&gt;Not saved.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;保存されませんでした。&lt;/b&gt;%1</translation>
    </message>
    <message>
        <source>Choose, or type what Alembic takes: an id or its first characters, a branch label, head-2</source>
        <translation>選択するか、Alembic が受け付ける指定を入力します: ID またはその先頭の数文字、ブランチラベル、head-2</translation>
    </message>
    <message>
        <source>&lt;b&gt;Not saved.&lt;/b&gt; The SQL is still being written.</source>
        <translation>&lt;b&gt;保存されていません。&lt;/b&gt;SQL はまだ作成中です。</translation>
    </message>
</context>
<context>
    <name>retort::ui::SqlView</name>
    <message>
        <source>SQL of the revision</source>
        <translation>リビジョンの SQL</translation>
    </message>
</context>
<context>
    <name>retort::ui::TlsChoiceWords</name>
    <message>
        <source>As the driver decides</source>
        <translation>ドライバーに従う</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>暗号化なし</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>暗号化あり</translation>
    </message>
    <message>
        <source>Encrypted, certificate checked</source>
        <translation>暗号化あり、証明書を検証</translation>
    </message>
    <message>
        <source>Encrypted, certificate and host name checked</source>
        <translation>暗号化あり、証明書とホスト名を検証</translation>
    </message>
</context>
<context>
    <name>retort::ui::TopBar</name>
    <message>
        <source>at base</source>
        <translation>現在 base</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>現在 %1</translation>
    </message>
    <message>
        <source>No project</source>
        <translation>プロジェクトなし</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>プロジェクトを開く</translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation>本番</translation>
    </message>
    <message>
        <source>testing</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>development</source>
        <translation>開発</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>読み取り専用</translation>
    </message>
    <message>
        <source>Choose the database to work on</source>
        <translation>作業対象のデータベースを選択</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>接続…</translation>
    </message>
    <message>
        <source>Connect to %1…</source>
        <translation>%1 に接続…</translation>
    </message>
    <message>
        <source>The connection failed.</source>
        <translation>接続に失敗しました。</translation>
    </message>
    <message>
        <source>No database; previews work without one</source>
        <translation>データベースなし。プレビューは接続なしで表示できます</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>接続しています…</translation>
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
        <translation>実行が中断</translation>
    </message>
    <message>
        <source>unknown revision</source>
        <translation>不明なリビジョン</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>%1 pending</source>
        <translation>未適用 %1 個</translation>
    </message>
</context>
<context>
    <name>retort::ui::TrialWords</name>
    <message>
        <source>Tried on an empty copy of the schema: the upgrade does what is ticked and nothing else, the downgrade leads back.</source>
        <translation>スキーマの空のコピーで試行しました: アップグレードはチェックした内容だけを過不足なく行い、ダウングレードで元に戻ります。</translation>
    </message>
    <message>
        <source>&lt;b&gt;The upgrade fails&lt;/b&gt; on an empty copy of the schema. %1</source>
        <translation>スキーマの空のコピーで&lt;b&gt;アップグレードが失敗します。&lt;/b&gt;%1</translation>
    </message>
    <message>
        <source>&lt;b&gt;The downgrade fails&lt;/b&gt; on an empty copy of the schema. %1</source>
        <translation>スキーマの空のコピーで&lt;b&gt;ダウングレードが失敗します。&lt;/b&gt;%1</translation>
    </message>
    <message>
        <source>&lt;b&gt;After the upgrade the models and the database still differ:&lt;/b&gt; %1.</source>
        <translation>&lt;b&gt;アップグレード後も、モデルとデータベースに差分が残ります:&lt;/b&gt; %1。</translation>
    </message>
    <message>
        <source>&lt;b&gt;It works on an empty schema, but there are rows&lt;/b&gt; that would have no value for what may not be NULL: %1. Give a server default, or add it with NULL, fill it and then forbid NULL.</source>
        <translation>&lt;b&gt;空のスキーマでは成功しますが、既存の行があります。&lt;/b&gt;NULL を許容しない次の項目に入れる値がありません: %1。サーバーデフォルトを指定するか、NULL 許容で追加し、値を入れてから NULL を禁止してください。</translation>
    </message>
    <message>
        <source>it leaves behind: %1</source>
        <translation>残ってしまうもの: %1</translation>
    </message>
    <message>
        <source>it does not bring back: %1</source>
        <translation>元に戻らないもの: %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;The downgrade does not lead back.&lt;/b&gt; Compared with the schema before, %1.</source>
        <translation>&lt;b&gt;ダウングレードしても元に戻りません。&lt;/b&gt;元のスキーマと比べて、%1。</translation>
    </message>
    <message>
        <source>Not tried out: %1</source>
        <translation>試行していません: %1</translation>
    </message>
    <message>
        <source> (%1, not %2)</source>
        <translation> (%2 ではなく %1)</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1、ほか %2 件</translation>
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
        <translation>ほか %1 件</translation>
    </message>
    <message>
        <source>ran up, down and up again.</source>
        <translation>アップグレード、ダウングレード、再アップグレードに成功しました。</translation>
    </message>
    <message>
        <source>the upgrade fails: %1</source>
        <translation>アップグレードが失敗します: %1</translation>
    </message>
    <message>
        <source>the downgrade fails: %1</source>
        <translation>ダウングレードが失敗します: %1</translation>
    </message>
    <message>
        <source>the downgrade does not lead back: %1</source>
        <translation>ダウングレードしても元に戻りません: %1</translation>
    </message>
    <message>
        <source>the upgrade fails after the downgrade: %1</source>
        <translation>ダウングレード後のアップグレードが失敗します: %1</translation>
    </message>
    <message>
        <source>the second upgrade makes something else than the first: %1</source>
        <translation>2 回目のアップグレードの結果が 1 回目と異なります: %1</translation>
    </message>
    <message>
        <source>tried: up, down, up</source>
        <translation>試行: 往復成功</translation>
    </message>
    <message>
        <source>tried: fails</source>
        <translation>試行: 失敗</translation>
    </message>
    <message>
        <source>tried: no way down</source>
        <translation>試行: ダウングレード失敗</translation>
    </message>
    <message>
        <source>tried: does not lead back</source>
        <translation>試行: 元に戻らない</translation>
    </message>
    <message>
        <source>tried: cannot be repeated</source>
        <translation>試行: 再実行不可</translation>
    </message>
    <message>
        <source>&lt;b&gt;It could not be tried.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;試行できませんでした。&lt;/b&gt;%1</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;Tried.&lt;/b&gt; All %n revisions ran up, down and up again on an empty copy of the schema.</source>
        <translation>
            <numerusform>&lt;b&gt;試行しました。&lt;/b&gt;%n 個のリビジョンすべてについて、スキーマの空のコピーでアップグレード、ダウングレード、再アップグレードに成功しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n revisions after it were not tried.</source>
        <translation>
            <numerusform>後続の %n 個のリビジョンは試行していません。</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;On an empty copy of the schema&lt;/b&gt;</source>
        <translation>&lt;b&gt;スキーマの空のコピーでの結果&lt;/b&gt;</translation>
    </message>
</context>
<context>
    <name>retort::ui::TrustedProjects</name>
    <message>
        <source>No project is trusted. Compare offers it where it would help.</source>
        <translation>信頼済みのプロジェクトはありません。役立つ場合は「比較」で提案されます。</translation>
    </message>
    <message>
        <source>Trust No Longer</source>
        <translation>信頼を解除</translation>
    </message>
    <message>
        <source>Trusted projects</source>
        <translation>信頼済みプロジェクト</translation>
    </message>
</context>
<context>
    <name>retort::ui::TypedName</name>
    <message>
        <source>Name of the database, to confirm</source>
        <translation>確認のためのデータベース名</translation>
    </message>
</context>
<context>
    <name>retort::ui::WelcomePage</name>
    <message>
        <source>Open Folder…</source>
        <translation>フォルダーを開く…</translation>
    </message>
    <message>
        <source>New Project…</source>
        <translation>新規プロジェクト…</translation>
    </message>
    <message>
        <source>Adopt an Existing Database…</source>
        <translation>既存のデータベースを管理下に置く…</translation>
    </message>
    <message>
        <source>For a database that has tables and no migrations yet: a project is made, and its first revision from the tables</source>
        <translation>テーブルはあってもマイグレーションがまだないデータベース用です。プロジェクトを作成し、テーブルから最初のリビジョンを作成します</translation>
    </message>
    <message>
        <source>Open an Alembic project</source>
        <translation>Alembic プロジェクトを開く</translation>
    </message>
    <message>
        <source>Choose the folder that holds alembic.ini (or pyproject.toml with [tool.alembic]), or drop it onto this window. Nothing in the project is run: revision scripts are read, and their SQL is shown.</source>
        <translation>alembic.ini（または [tool.alembic] のある pyproject.toml）を含むフォルダーを選択するか、このウィンドウにドロップしてください。プロジェクト内のものは何も実行されません。リビジョンのスクリプトを読み取り、その SQL を表示します。</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 を開いています…</translation>
    </message>
    <message>
        <source>This folder could not be opened</source>
        <translation>このフォルダーを開けませんでした</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近使ったプロジェクト</translation>
    </message>
    <message>
        <source>Try the Sample Project…</source>
        <translation>サンプルプロジェクトを試す…</translation>
    </message>
    <message>
        <source>A copy of a small shop, with a database to step up and down</source>
        <translation>小さなショップのコピー。データベースのアップグレードとダウングレードを試せます</translation>
    </message>
</context>
<context>
    <name>retort::ui::WindowActions</name>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New Project…</source>
        <translation>新規プロジェクト(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open Folder…</source>
        <translation>フォルダーを開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>最近使ったプロジェクト(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Close Project</source>
        <translation>プロジェクトを閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save Script</source>
        <translation>スクリプトを保存(&amp;S)</translation>
    </message>
    <message>
        <source>Read the Scripts &amp;Again</source>
        <translation>スクリプトを再読み込み(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Export Graph…</source>
        <translation>グラフをエクスポート(&amp;E)…</translation>
    </message>
    <message>
        <source>Export What the &amp;Filter Leaves…</source>
        <translation>絞り込み結果をエクスポート(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>切り取り(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>すべて選択(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Find in the Script or SQL…</source>
        <translation>スクリプトまたは SQL 内を検索(&amp;F)…</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>次を検索(&amp;N)</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>前を検索(&amp;V)</translation>
    </message>
    <message>
        <source>Rep&amp;lace in the Script…</source>
        <translation>スクリプト内を置換(&amp;E)…</translation>
    </message>
    <message>
        <source>Co&amp;mplete the Name</source>
        <translation>名前を補完(&amp;M)</translation>
    </message>
    <message>
        <source>Fill In the &amp;Downgrade</source>
        <translation>ダウングレードを補完(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>データベース(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation>接続(&amp;C)…</translation>
    </message>
    <message>
        <source>Connect to the &amp;Project’s Database</source>
        <translation>プロジェクトのデータベースに接続(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>切断(&amp;D)</translation>
    </message>
    <message>
        <source>Read the Position &amp;Again</source>
        <translation>現在位置を再読み込み(&amp;A)</translation>
    </message>
    <message>
        <source>Put the Database under &amp;Migrations…</source>
        <translation>データベースをマイグレーション管理下に置く(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Back Up Now</source>
        <translation>今すぐバックアップ(&amp;B)</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>&amp;Migrate</source>
        <translation>マイグレーション(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Upgrade One Revision…</source>
        <translation>1 リビジョン分アップグレード(&amp;U)…</translation>
    </message>
    <message>
        <source>+1</source>
        <translation>+1</translation>
    </message>
    <message>
        <source>&amp;Downgrade One Revision…</source>
        <translation>1 リビジョン分ダウングレード(&amp;D)…</translation>
    </message>
    <message>
        <source>−1</source>
        <translation>−1</translation>
    </message>
    <message>
        <source>Upgrade to &amp;Head…</source>
        <translation>head までアップグレード(&amp;H)…</translation>
    </message>
    <message>
        <source>To head</source>
        <translation>head まで</translation>
    </message>
    <message>
        <source>Downgrade to &amp;Base…</source>
        <translation>base までダウングレード(&amp;B)…</translation>
    </message>
    <message>
        <source>Go to the &amp;Selected Revision…</source>
        <translation>選択したリビジョンへ移行(&amp;S)…</translation>
    </message>
    <message>
        <source>S&amp;tamp the Selected Revision…</source>
        <translation>選択したリビジョンをスタンプ(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Compare the Models with the Database…</source>
        <translation>モデルとデータベースを比較(&amp;C)…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>T&amp;rust the Project’s Python</source>
        <translation>プロジェクトの Python を信頼(&amp;R)</translation>
    </message>
    <message>
        <source>S&amp;QL Script…</source>
        <translation>SQL スクリプト(&amp;Q)…</translation>
    </message>
    <message>
        <source>SQL of the Ran&amp;ge…</source>
        <translation>範囲の SQL(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;New Revision…</source>
        <translation>新規リビジョン(&amp;N)…</translation>
    </message>
    <message>
        <source>New Revision &amp;on the Selected One…</source>
        <translation>選択したリビジョンの後に新規リビジョン(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Merge Heads…</source>
        <translation>head をマージ(&amp;M)…</translation>
    </message>
    <message>
        <source>Merge heads</source>
        <translation>head をマージ</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Filter Revisions</source>
        <translation>リビジョンを絞り込む(&amp;F)</translation>
    </message>
    <message>
        <source>Show Where the &amp;Database Stands</source>
        <translation>データベースの現在位置を表示(&amp;D)</translation>
    </message>
    <message>
        <source>Di&amp;m Unrelated Revisions</source>
        <translation>無関係なリビジョンを淡色表示(&amp;M)</translation>
    </message>
    <message>
        <source>Fold Lon&amp;g Runs</source>
        <translation>長い連続区間を折りたたむ(&amp;G)</translation>
    </message>
    <message>
        <source>Fold This R&amp;un Again</source>
        <translation>この連続区間を再び折りたたむ(&amp;U)</translation>
    </message>
    <message>
        <source>Go to the &amp;Revisions</source>
        <translation>リビジョンへ移動(&amp;R)</translation>
    </message>
    <message>
        <source>Go to the &amp;Script</source>
        <translation>スクリプトへ移動(&amp;S)</translation>
    </message>
    <message>
        <source>Go to the S&amp;QL</source>
        <translation>SQL へ移動(&amp;Q)</translation>
    </message>
    <message>
        <source>Go to the F&amp;acts</source>
        <translation>詳細へ移動(&amp;A)</translation>
    </message>
    <message>
        <source>SQL of the Other Direct&amp;ion</source>
        <translation>逆方向の SQL(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Bottom Pane</source>
        <translation>下部ペイン(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Comfortable Rows</source>
        <translation>ゆったりした行間(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;ompact Rows</source>
        <translation>詰めた行間(&amp;O)</translation>
    </message>
    <message>
        <source>Theme of the S&amp;ystem</source>
        <translation>システムのテーマ(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Light Theme</source>
        <translation>ライトテーマ(&amp;L)</translation>
    </message>
    <message>
        <source>Dark Th&amp;eme</source>
        <translation>ダークテーマ(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Command Palette</source>
        <translation>コマンドパレット(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>キーボード操作(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Retort</source>
        <translation>Retort について(&amp;A)</translation>
    </message>
    <message>
        <source>Open a project first.</source>
        <translation>先にプロジェクトを開いてください。</translation>
    </message>
    <message>
        <source>Connect to a database first.</source>
        <translation>先にデータベースに接続してください。</translation>
    </message>
    <message>
        <source>Something is running.</source>
        <translation>処理を実行中です。</translation>
    </message>
    <message>
        <source>The connection profile %1 is read-only.</source>
        <translation>接続プロファイル %1 は読み取り専用です。</translation>
    </message>
    <message>
        <source>The database is at the newest revision.</source>
        <translation>データベースは最新のリビジョンです。</translation>
    </message>
    <message>
        <source>The database is at base.</source>
        <translation>データベースは base の状態です。</translation>
    </message>
    <message>
        <source>Select a revision first.</source>
        <translation>先にリビジョンを選択してください。</translation>
    </message>
    <message>
        <source>The project has no revisions.</source>
        <translation>プロジェクトにリビジョンがありません。</translation>
    </message>
    <message>
        <source>The history has no more than one head; there is nothing to merge.</source>
        <translation>履歴に head が複数ないため、マージするものがありません。</translation>
    </message>
    <message>
        <source>A database in memory cannot be backed up.</source>
        <translation>メモリ上のデータベースはバックアップできません。</translation>
    </message>
    <message>
        <source>The project names no database.</source>
        <translation>プロジェクトにデータベースが指定されていません。</translation>
    </message>
    <message>
        <source>The database is under migrations already.</source>
        <translation>データベースはすでにマイグレーション管理下にあります。</translation>
    </message>
    <message>
        <source>The project has revisions already.</source>
        <translation>プロジェクトにはすでにリビジョンがあります。</translation>
    </message>
    <message>
        <source>There are no unsaved changes.</source>
        <translation>未保存の変更はありません。</translation>
    </message>
    <message>
        <source>Nothing is typed into the filter.</source>
        <translation>絞り込み欄に何も入力されていません。</translation>
    </message>
    <message>
        <source>Select two revisions of one line first, the second one with Ctrl or Shift.</source>
        <translation>先に、同じ系統にある 2 つのリビジョンを選択してください。2 つ目は Ctrl または Shift を押しながら選択します。</translation>
    </message>
    <message>
        <source>The selected revision is in no long run.</source>
        <translation>選択したリビジョンは長い連続区間に含まれていません。</translation>
    </message>
    <message>
        <source>Copy the Revision’s &amp;Id</source>
        <translation>リビジョンの id をコピー(&amp;I)</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>設定(&amp;S)…</translation>
    </message>
    <message>
        <source>Compare Any T&amp;wo Schemas…</source>
        <translation>任意の 2 つのスキーマを比較(&amp;W)…</translation>
    </message>
    <message>
        <source>Go to the Ru&amp;n</source>
        <translation>実行に移動(&amp;N)</translation>
    </message>
    <message>
        <source>High Contrast, &amp;White</source>
        <translation>ハイコントラスト、白(&amp;W)</translation>
    </message>
    <message>
        <source>High Contrast, Blac&amp;k</source>
        <translation>ハイコントラスト、黒(&amp;H)</translation>
    </message>
    <message>
        <source>Try the &amp;Sample Project…</source>
        <translation>サンプルプロジェクトを試す(&amp;S)…</translation>
    </message>
    <message>
        <source>No run is planned or under way.</source>
        <translation>計画中または実行中の実行はありません。</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>印刷(&amp;P)…</translation>
    </message>
    <message>
        <source>Insert &amp;Operation…</source>
        <translation>操作を挿入(&amp;O)…</translation>
    </message>
    <message>
        <source>Mo&amp;ve the Selected Revision…</source>
        <translation>選択したリビジョンを移動(&amp;V)…</translation>
    </message>
    <message>
        <source>Show the O&amp;verview</source>
        <translation>概観を表示(&amp;V)</translation>
    </message>
    <message>
        <source>No file declares this revision.</source>
        <translation>このリビジョンを宣言するファイルはありません。</translation>
    </message>
</context>
</TS>
