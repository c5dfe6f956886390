<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>GraphPicture</name>
    <message>
        <source>%1, page %2 of %3</source>
        <translation>%1，第 %2 页，共 %3 页</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Migration workbench for Alembic projects</source>
        <translation>Alembic 项目的迁移工作台</translation>
    </message>
    <message>
        <source>Folder of an Alembic project, or its alembic.ini</source>
        <translation>Alembic 项目的文件夹，或其 alembic.ini</translation>
    </message>
    <message>
        <source>Language of the window: %1</source>
        <translation>窗口语言：%1</translation>
    </message>
    <message>
        <source>Size of the window on the tour, as 1400x900</source>
        <translation>演示时的窗口大小，例如 1400x900</translation>
    </message>
    <message>
        <source>Open PATH, connect, upgrade, back up, downgrade and restore its database, and leave pictures and the SQL that ran in FOLDER</source>
        <translation>打开 PATH，对其数据库进行连接、升级、备份、降级和恢复，并将截图和已执行的 SQL 存入 FOLDER</translation>
    </message>
    <message>
        <source>there is no translation into “%1”; there are %2</source>
        <translation>没有“%1”的翻译；可用的有 %2</translation>
    </message>
    <message>
        <source>only one project can be opened at a time</source>
        <translation>一次只能打开一个项目</translation>
    </message>
    <message>
        <source>--tour needs the path of a project</source>
        <translation>--tour 需要项目路径</translation>
    </message>
    <message>
        <source>--size takes a width and a height, as in 1400x900</source>
        <translation>--size 的取值为宽度和高度，例如 1400x900</translation>
    </message>
    <message>
        <source>Colours: light, dark, high-contrast-light, high-contrast-dark or system</source>
        <translation>颜色：light、dark、high-contrast-light、high-contrast-dark 或 system</translation>
    </message>
    <message>
        <source>Begin without the project that was open last</source>
        <translation>启动时不打开上次的项目</translation>
    </message>
    <message>
        <source>--theme takes light, dark, high-contrast-light, high-contrast-dark or system</source>
        <translation>--theme 接受 light、dark、high-contrast-light、high-contrast-dark 或 system</translation>
    </message>
</context>
<context>
    <name>retort::ui::AdoptSheet</name>
    <message>
        <source>Read Again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Write the First Revision</source>
        <translation>写入首个修订</translation>
    </message>
    <message>
        <source>The first revision</source>
        <translation>首个修订</translation>
    </message>
    <message>
        <source>What the revision does not carry</source>
        <translation>修订未包含的内容</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>Not carried</source>
        <translation>未包含</translation>
    </message>
    <message>
        <source>Message of the revision</source>
        <translation>修订说明</translation>
    </message>
    <message>
        <source>Put %1 under migrations</source>
        <translation>将 %1 纳入迁移管理</translation>
    </message>
    <message>
        <source>Write the first revision from its tables, then stamp it; tables and rows stay as they are</source>
        <translation>根据现有的表写入首个修订，然后将数据库标记为该修订；表和数据行保持不变</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>The tables of %1 are read, made into a revision, and the revision is checked.</source>
        <translation>正在读取 %1 的表，生成修订并进行检查。</translation>
    </message>
    <message>
        <source>Not carried (%1)</source>
        <translation>未包含 (%1)</translation>
    </message>
    <message>
        <source>&lt;b&gt;The revision would not make the schema that the database has&lt;/b&gt;, so it cannot be written:</source>
        <translation>&lt;b&gt;该修订无法生成与数据库相同的结构&lt;/b&gt;，因此不能写入：</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>以及其他 %1 项</translation>
    </message>
    <message numerus="yes">
        <source>The %n tables become the first revision.</source>
        <translation>
            <numerusform>%n 个表将成为首个修订。</numerusform>
        </translation>
    </message>
    <message>
        <source>It was run up and down on an empty database in memory, which came out the same.</source>
        <translation>已在内存中的空数据库上执行升级和降级，结果一致。</translation>
    </message>
    <message>
        <source>Its operations were replayed without a database, and came out the same.</source>
        <translation>已在不连接数据库的情况下重放其操作，结果一致。</translation>
    </message>
    <message>
        <source>These are not in it, and a database made from it will lack them:</source>
        <translation>以下内容未包含在内，由该修订创建的数据库也会缺少它们：</translation>
    </message>
    <message>
        <source>and %1 more, see “Not carried”</source>
        <translation>以及其他 %1 项，参见“未包含”</translation>
    </message>
    <message>
        <source>&lt;b&gt;The revision was not written.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;修订未写入。&lt;/b&gt;%1</translation>
    </message>
    <message>
        <source>There is no first revision to be made</source>
        <translation>无法生成首个修订</translation>
    </message>
</context>
<context>
    <name>retort::ui::BackupListModel</name>
    <message>
        <source>The copy passed SQLite’s integrity check when it was made. It is checked again before it is restored.</source>
        <translation>该副本在创建时已通过 SQLite 的完整性检查。恢复前会再次检查。</translation>
    </message>
    <message>
        <source>The dump was found complete when it was made. It is checked again before it is restored.</source>
        <translation>该转储在创建时已确认完整。恢复前会再次检查。</translation>
    </message>
    <message>
        <source>no version table</source>
        <translation>无版本表</translation>
    </message>
    <message numerus="yes">
        <source>%n tables</source>
        <translation>
            <numerusform>%n 个表</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>rows, tables</comment>
        <translation>%2，%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>verified</source>
        <translation>已校验</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln rows</source>
        <translation>
            <numerusform>%1：%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Made</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Database at</source>
        <translation>所处修订</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>retort::ui::BackupsPane</name>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Back Up Now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Restore Only the Rows…</source>
        <translation>仅恢复数据行…</translation>
    </message>
    <message>
        <source>The rows of the backup in the schema of today, when the backup was made at an older revision</source>
        <translation>备份创建于较旧的修订时，将其中的数据行恢复到当前结构</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Open the Folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation>手动创建</translation>
    </message>
    <message>
        <source>No database is connected</source>
        <translation>未连接数据库</translation>
    </message>
    <message>
        <source>The backups of a database are listed here once it is connected.</source>
        <translation>连接数据库后，其备份会列在此处。</translation>
    </message>
    <message>
        <source>No backups for this database</source>
        <translation>此数据库没有备份</translation>
    </message>
    <message>
        <source>A database in memory cannot be backed up.</source>
        <translation>内存数据库无法备份。</translation>
    </message>
    <message>
        <source>No backups of %1 yet</source>
        <translation>%1 还没有备份</translation>
    </message>
    <message>
        <source>A backup is offered before every run; you can also make one now.</source>
        <translation>每次运行前都会提供备份选项；也可以现在就创建一个备份。</translation>
    </message>
    <message>
        <source>The connection profile is read-only.</source>
        <translation>该连接配置为只读。</translation>
    </message>
    <message>
        <source>Replace everything in &lt;b&gt;%1&lt;/b&gt; (now at %2) with the backup of %3, made at %4? The database as it is now is backed up first.</source>
        <translation>要将 &lt;b&gt;%1&lt;/b&gt;（现位于 %2）的全部内容替换为 %3 在 %4 处创建的备份吗？会先备份数据库的当前状态。</translation>
    </message>
    <message>
        <source>Replace everything in &lt;b&gt;%1&lt;/b&gt; (now at %2) with the backup of %3, which has %4? The database as it is now is backed up first.</source>
        <translation>要将 &lt;b&gt;%1&lt;/b&gt;（现位于 %2）的全部内容替换为 %3 的备份（%4）吗？会先备份数据库的当前状态。</translation>
    </message>
    <message>
        <source>This server cannot do it in one step: the backup is first tried out in a scratch database, then the tables are dropped and restored.</source>
        <translation>此服务器无法一步完成：先在临时数据库中试恢复备份，然后删除各表并恢复。</translation>
    </message>
    <message>
        <source>Production.</source>
        <translation>生产数据库。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>before restoring</source>
        <translation>恢复之前</translation>
    </message>
    <message>
        <source>Delete the backup “%1” of %2? The file %3 is removed and cannot be brought back.</source>
        <translation>要删除 %2 的备份“%1”吗？文件 %3 将被移除且无法找回。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Type %1:</source>
        <translation>输入 %1：</translation>
    </message>
    <message>
        <source>Into a New Database…</source>
        <translation>恢复到新数据库…</translation>
    </message>
    <message>
        <source>The backup of %1 goes into a new file, beside &lt;b&gt;%2&lt;/b&gt; unless a folder is named. &lt;b&gt;%2&lt;/b&gt; stays as it is.</source>
        <translation>%1 的备份将恢复到新文件中；未指定文件夹时与 &lt;b&gt;%2&lt;/b&gt; 放在一起。&lt;b&gt;%2&lt;/b&gt; 保持不变。</translation>
    </message>
    <message>
        <source>The backup of %1 goes into a new database on the same server. &lt;b&gt;%2&lt;/b&gt; stays as it is.</source>
        <translation>%1 的备份将恢复到同一服务器上的新数据库中。&lt;b&gt;%2&lt;/b&gt; 保持不变。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Its name:</source>
        <translation>名称：</translation>
    </message>
    <message>
        <source>Name of the new database</source>
        <translation>新数据库的名称</translation>
    </message>
    <message>
        <source>The backup is in the new database &lt;b&gt;%1&lt;/b&gt;, checked; &lt;b&gt;%2&lt;/b&gt; was not touched.</source>
        <translation>备份已恢复到新数据库 &lt;b&gt;%1&lt;/b&gt; 并通过检查；&lt;b&gt;%2&lt;/b&gt; 未受影响。</translation>
    </message>
    <message>
        <source>Other ways to back up</source>
        <translation>其他备份方式</translation>
    </message>
    <message>
        <source>Back Up the Whole Server</source>
        <translation>备份整个服务器</translation>
    </message>
    <message>
        <source>All databases of the server, with its roles and tablespaces</source>
        <translation>服务器的所有数据库及其角色和表空间</translation>
    </message>
    <message>
        <source>Only PostgreSQL can back up a whole server.</source>
        <translation>只有 PostgreSQL 可以备份整个服务器。</translation>
    </message>
    <message>
        <source>Swap for a New Database…</source>
        <translation>换成新数据库…</translation>
    </message>
    <message>
        <source>Looking whether a new database can take the place of &lt;b&gt;%1&lt;/b&gt;…</source>
        <translation>正在检查新数据库能否取代 &lt;b&gt;%1&lt;/b&gt;…</translation>
    </message>
    <message>
        <source>Look Again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>No other database can take the place of &lt;b&gt;%1&lt;/b&gt;, and nothing was changed. %2</source>
        <translation>其他数据库无法取代 &lt;b&gt;%1&lt;/b&gt;，且未做任何更改。%2</translation>
    </message>
    <message>
        <source>The backup of %1 goes into a new database first, while &lt;b&gt;%2&lt;/b&gt; stays as it is. When that is complete and checked, it takes the name %2, and the present one is kept as &lt;b&gt;%3&lt;/b&gt;. For that moment nobody may be connected to it; this window lets go of it by itself.</source>
        <translation>%1 的备份会先恢复到新数据库中，&lt;b&gt;%2&lt;/b&gt; 保持不变。恢复完成并经检查后，新数据库改名为 %2，当前数据库保留为 &lt;b&gt;%3&lt;/b&gt;。在那一刻不能有任何连接；此窗口会自动断开。</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; is the database of the backup now. The former one is kept as &lt;b&gt;%2&lt;/b&gt;.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; 现在是备份的数据库。原数据库保留为 &lt;b&gt;%2&lt;/b&gt;。</translation>
    </message>
    <message>
        <source>The whole server is in the file &lt;b&gt;%1&lt;/b&gt;. It is brought back by hand, into a new and empty server: &lt;tt&gt;psql --no-psqlrc --file=FILE postgres&lt;/tt&gt;</source>
        <translation>整个服务器在文件 &lt;b&gt;%1&lt;/b&gt; 中。需手动恢复到新的空服务器：&lt;tt&gt;psql --no-psqlrc --file=FILE postgres&lt;/tt&gt;</translation>
    </message>
</context>
<context>
    <name>retort::ui::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>retort::ui::BottomPanel</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>retort::ui::BrokenRunWords</name>
    <message>
        <source>The last run, “%1” of %2,</source>
        <translation>上次运行“%1”（%2）</translation>
    </message>
    <message>
        <source>its last revision</source>
        <translation>最后一个修订</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>以及其他 %1 条</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 broke off, but the server is still at its last statement.&lt;/b&gt; Wait until that has ended.</source>
        <translation>&lt;b&gt;%1已中断，但服务器仍在执行其最后一条语句。&lt;/b&gt;请等待其结束。</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 broke off in the middle of %2 while it committed.&lt;/b&gt; Nothing tells whether its last statements came into the database.</source>
        <translation>&lt;b&gt;%1在 %2 的提交过程中中断。&lt;/b&gt;无法得知其最后几条语句是否已写入数据库。</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 broke off in the middle of %2.&lt;/b&gt;</source>
        <translation>&lt;b&gt;%1在 %2 的执行过程中中断。&lt;/b&gt;</translation>
    </message>
    <message numerus="yes">
        <source>%n statements of it are in the database.</source>
        <translation>
            <numerusform>其中 %n 条语句已写入数据库。</numerusform>
        </translation>
    </message>
    <message>
        <source>In the database, and not run again:</source>
        <translation>已写入数据库，不再执行：</translation>
    </message>
    <message>
        <source>Taken to be in the database:</source>
        <translation>视为已写入数据库：</translation>
    </message>
    <message>
        <source>Taken not to be in the database:</source>
        <translation>视为未写入数据库：</translation>
    </message>
    <message>
        <source>Look at the database. &lt;a href=&quot;broken:out&quot;&gt;They are not in it&lt;/a&gt;</source>
        <translation>请检查数据库。&lt;a href=&quot;broken:out&quot;&gt;它们未写入&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Look at the database. &lt;a href=&quot;broken:in&quot;&gt;They are in it&lt;/a&gt;</source>
        <translation>请检查数据库。&lt;a href=&quot;broken:in&quot;&gt;它们已写入&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Instead of going on: &lt;a href=&quot;broken:undo&quot;&gt;undo what is in&lt;/a&gt;, or &lt;a href=&quot;broken:forget&quot;&gt;forget the run&lt;/a&gt; when you have put things right yourself.</source>
        <translation>也可以不继续：&lt;a href=&quot;broken:undo&quot;&gt;撤销已写入的部分&lt;/a&gt;；若已自行处理妥当，则&lt;a href=&quot;broken:forget&quot;&gt;忽略此次运行&lt;/a&gt;。</translation>
    </message>
    <message>
        <source>Or &lt;a href=&quot;broken:restore&quot;&gt;restore the backup made before it&lt;/a&gt;, of %1.</source>
        <translation>或者&lt;a href=&quot;broken:restore&quot;&gt;恢复运行前创建的备份&lt;/a&gt;（%1）。</translation>
    </message>
</context>
<context>
    <name>retort::ui::CommandPalette</name>
    <message>
        <source>Type what you want to do</source>
        <translation>输入要执行的操作</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
</context>
<context>
    <name>retort::ui::CompareSheet</name>
    <message>
        <source>Compare Again</source>
        <translation>重新比较</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>The new revision</source>
        <translation>新修订</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>SQL of the upgrade</source>
        <translation>升级的 SQL</translation>
    </message>
    <message>
        <source>SQL of the downgrade</source>
        <translation>降级的 SQL</translation>
    </message>
    <message>
        <source>What the revision does, as in “add email to user”</source>
        <translation>修订的作用，例如“add email to user”</translation>
    </message>
    <message>
        <source>Message of the revision</source>
        <translation>修订说明</translation>
    </message>
    <message>
        <source>The models and %1</source>
        <translation>模型与 %1</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>The models are read and compared with %1.</source>
        <translation>正在读取模型并与 %1 比较。</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>没有差异</translation>
    </message>
    <message numerus="yes">
        <source>%1 has the %n tables that the models describe.</source>
        <translation>
            <numerusform>%1 具有模型所描述的 %n 个表。</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;The models have no tables, so everything would be dropped.&lt;/b&gt; Most often the modules with the models are not imported in env.py.</source>
        <translation>&lt;b&gt;模型中没有表，因此所有内容都会被删除。&lt;/b&gt;最常见的原因是 env.py 中没有导入模型所在的模块。</translation>
    </message>
    <message>
        <source>The models were read by %1.</source>
        <translation>模型由 %1 读取。</translation>
    </message>
    <message>
        <source>Column %1.%2 may be renamed to %3</source>
        <translation>列 %1.%2 可能已重命名为 %3</translation>
    </message>
    <message>
        <source>Table %1 may be renamed to %2</source>
        <translation>表 %1 可能已重命名为 %2</translation>
    </message>
    <message>
        <source>%1 (%2). &lt;a href=&quot;rename:%3&quot;&gt;Rename it&lt;/a&gt;, so that its data stays.</source>
        <translation>%1（%2）。&lt;a href=&quot;rename:%3&quot;&gt;重命名&lt;/a&gt;可保留其中的数据。</translation>
    </message>
    <message>
        <source>The models were not compared</source>
        <translation>未比较模型</translation>
    </message>
    <message>
        <source>%1

The project’s own Python usually can. That runs env.py and the modules of the models, with all that you may do yourself; no migration runs, and after a minute it is ended. It would be %2.</source>
        <translation>%1

项目自身的 Python 通常可以读取。它会运行 env.py 和模型所在的模块，并拥有您本人的全部权限；不会运行任何迁移，一分钟后会被终止。将使用 %2。</translation>
    </message>
    <message>
        <source>Trust This Project and Compare</source>
        <translation>信任此项目并比较</translation>
    </message>
    <message>
        <source>Tick a difference to see the revision that it makes.</source>
        <translation>勾选差异即可查看由此生成的修订。</translation>
    </message>
    <message>
        <source>Not tried out yet. That needs a scratch database on the server, which is made empty and dropped again.</source>
        <translation>尚未试运行。试运行需要在服务器上创建一个空的临时数据库，用后即删除。</translation>
    </message>
    <message>
        <source>Try It Out</source>
        <translation>试运行</translation>
    </message>
    <message>
        <source>-- The rest is not known before it runs: %1</source>
        <translation>-- 其余部分在运行之前无法得知：%1</translation>
    </message>
    <message>
        <source>&lt;b&gt;The revision was not written.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;修订未写入。&lt;/b&gt;%1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>%n differences</source>
        <translation>
            <numerusform>%n 处差异</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n differences</source>
        <translation>
            <numerusform>%n 处差异中的 %1 处</numerusform>
        </translation>
    </message>
    <message>
        <source> → %1</source>
        <translation> → %1</translation>
    </message>
    <message>
        <source> · being tried out…</source>
        <translation> · 正在试运行…</translation>
    </message>
    <message>
        <source>Create It Nevertheless</source>
        <translation>仍然创建</translation>
    </message>
    <message>
        <source>Create the Revision</source>
        <translation>创建修订</translation>
    </message>
    <message>
        <source>No other differences</source>
        <translation>没有其他差异</translation>
    </message>
    <message numerus="yes">
        <source>%n differences are set aside.</source>
        <translation>
            <numerusform>已搁置 %n 处差异。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show Them</source>
        <translation>显示</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n tables were made by no revision of this project.&lt;/b&gt; They are dropped only if you tick them.</source>
        <translation>
            <numerusform>&lt;b&gt;%n 个表不是由此项目的任何修订创建的。&lt;/b&gt;只有勾选后才会删除。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is %n revisions behind: what those change would be found as a difference. Upgrade it first.</source>
        <translation>
            <numerusform>%1 落后 %n 个修订：这些修订的更改会被当作差异。请先升级。</numerusform>
        </translation>
    </message>
    <message>
        <source>Upgrade to Head…</source>
        <translation>升级到 head…</translation>
    </message>
</context>
<context>
    <name>retort::ui::ConnectPanel</name>
    <message>
        <source>Ways to connect</source>
        <translation>连接方式</translation>
    </message>
    <message>
        <source>A connection profile</source>
        <translation>连接配置</translation>
    </message>
    <message>
        <source>Connect to a database</source>
        <translation>连接数据库</translation>
    </message>
    <message>
        <source>New Profile…</source>
        <translation>新建配置…</translation>
    </message>
    <message>
        <source>A connection that is kept by name, with its password in the keychain</source>
        <translation>按名称保存的连接，密码存放在密钥环中</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>What this project names</source>
        <translation>此项目指定的数据库</translation>
    </message>
    <message>
        <source>An SQLite file</source>
        <translation>SQLite 文件</translation>
    </message>
    <message>
        <source>Path of the file</source>
        <translation>文件路径</translation>
    </message>
    <message>
        <source>Path of the SQLite file</source>
        <translation>SQLite 文件的路径</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Create the file if it does not exist</source>
        <translation>文件不存在时创建</translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <translation>手动选择</translation>
    </message>
    <message>
        <source>A URL, as SQLAlchemy writes it</source>
        <translation>SQLAlchemy 格式的 URL</translation>
    </message>
    <message>
        <source>Database URL</source>
        <translation>数据库 URL</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>Password of the database</source>
        <translation>数据库密码</translation>
    </message>
    <message>
        <source>Kept for this connection only, never stored</source>
        <translation>仅用于此次连接，不会保存</translation>
    </message>
    <message>
        <source>typed by hand</source>
        <translation>手动输入</translation>
    </message>
    <message>
        <source>The connection</source>
        <translation>当前连接</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>开发</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>生产</translation>
    </message>
    <message>
        <source>What the database is used for</source>
        <translation>数据库的用途</translation>
    </message>
    <message>
        <source>A production database tints the window wherever something can act on it.</source>
        <translation>使用生产数据库时，窗口中凡是能对其进行操作的地方都会着色。</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>断开连接</translation>
    </message>
    <message>
        <source>Neither sqlalchemy.url nor an environment variable that env.py reads names a database.</source>
        <translation>sqlalchemy.url 和 env.py 读取的环境变量均未指定数据库。</translation>
    </message>
    <message>
        <source>Open a project first, and what it names appears here.</source>
        <translation>请先打开项目，项目指定的数据库会显示在此处。</translation>
    </message>
    <message>
        <source>(not a database URL)</source>
        <translation>（不是数据库 URL）</translation>
    </message>
    <message>
        <source>Keep as a profile…</source>
        <translation>保存为配置…</translation>
    </message>
    <message>
        <source>Its password stands in %1, which is tracked by git: whoever has the repository has it. &lt;a href=&quot;keep&quot;&gt;Keep it in the keychain instead…&lt;/a&gt;</source>
        <translation>其密码写在 %1 中，而该文件受 git 跟踪：拥有仓库的人就拥有密码。&lt;a href=&quot;keep&quot;&gt;改为保存到密钥环…&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Connect to %1</source>
        <translation>连接到 %1</translation>
    </message>
    <message>
        <source>No database is connected. Previews work without one.</source>
        <translation>未连接数据库。预览不需要连接数据库。</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>正在连接到 %1…</translation>
    </message>
    <message>
        <source>No database is connected.</source>
        <translation>未连接数据库。</translation>
    </message>
    <message>
        <source>%1, %2
%3 (%4)</source>
        <translation>%1，%2
%3 (%4)</translation>
    </message>
    <message>
        <source>The connection failed.</source>
        <translation>连接失败。</translation>
    </message>
    <message>
        <source>Create the file</source>
        <translation>创建文件</translation>
    </message>
    <message>
        <source>Enter a password</source>
        <translation>输入密码</translation>
    </message>
    <message>
        <source>SQLite file</source>
        <translation>SQLite 文件</translation>
    </message>
    <message>
        <source>SQLite databases (*.db *.sqlite *.sqlite3);;All files (*)</source>
        <translation>SQLite 数据库 (*.db *.sqlite *.sqlite3);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>The password still stands in %1. Take it out there, and change it: the history of the repository keeps it.</source>
        <translation>密码仍写在 %1 中。请将其从中删除并更换密码：仓库的历史记录会保留它。</translation>
    </message>
    <message>
        <source>Delete the profile &lt;b&gt;%1&lt;/b&gt;? Its password is taken out of the keychain, too. The database stays as it is.</source>
        <translation>要删除连接配置 &lt;b&gt;%1&lt;/b&gt; 吗？其密码也会从密钥环中移除。数据库保持不变。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Something is running on %1. Wait for it or cancel it first.</source>
        <translation>%1 上正在运行操作。请等待其完成或先取消。</translation>
    </message>
    <message>
        <source>Something is running on the database; wait for it or cancel it first.</source>
        <translation>数据库上正在运行操作；请等待其完成或先取消。</translation>
    </message>
</context>
<context>
    <name>retort::ui::DatabaseChoiceWords</name>
    <message>
        <source>Retort cannot connect to %1 yet. The SQL of every revision is previewed for it all the same: choose %1 beside the script.</source>
        <translation>Retort 尚不能连接到 %1。但仍可预览每个修订针对它的 SQL：请在脚本旁选择 %1。</translation>
    </message>
</context>
<context>
    <name>retort::ui::DifferenceList</name>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>About the selected difference</source>
        <translation>关于所选差异</translation>
    </message>
    <message>
        <source>Differences that are set aside</source>
        <translation>已搁置的差异</translation>
    </message>
    <message>
        <source>Do Not Show Again</source>
        <translation>不再显示</translation>
    </message>
    <message>
        <source>Show All Again</source>
        <translation>重新显示全部</translation>
    </message>
    <message>
        <source>Show Again</source>
        <translation>重新显示</translation>
    </message>
    <message>
        <source>Hide them</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>显示</translation>
    </message>
    <message numerus="yes">
        <source>%n differences are set aside.</source>
        <translation>
            <numerusform>已搁置 %n 处差异。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retort::ui::DifferenceModel</name>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>In the database</source>
        <translation>数据库中</translation>
    </message>
    <message>
        <source>In the models</source>
        <translation>模型中</translation>
    </message>
    <message>
        <source>new table</source>
        <translation>新表</translation>
    </message>
    <message>
        <source>not in the models</source>
        <translation>模型中没有</translation>
    </message>
    <message>
        <source>table %1</source>
        <translation>表 %1</translation>
    </message>
    <message>
        <source>table %1, %2</source>
        <translation>表 %1，%2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>only here</source>
        <translation>仅此侧有</translation>
    </message>
    <message>
        <source>%1: %2 %3, %4 %5</source>
        <comment>what differs, then each side and what it has</comment>
        <translation>%1：%2 %3，%4 %5</translation>
    </message>
    <message>
        <source>%1: %2. It is dropped only if you tick it.</source>
        <comment>what was found, and why the table is not this project&apos;s</comment>
        <translation>%1：%2。只有勾选后才会删除。</translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>%1 (set aside)</source>
        <translation>%1（已搁置）</translation>
    </message>
    <message>
        <source>%1
As the database writes it: %2</source>
        <translation>%1
数据库中的写法：%2</translation>
    </message>
    <message>
        <source>Set aside. %1</source>
        <translation>已搁置。%1</translation>
    </message>
    <message>
        <source>%1, set aside</source>
        <translation>%1，已搁置</translation>
    </message>
</context>
<context>
    <name>retort::ui::DifferencePage</name>
    <message>
        <source>The lines that differ</source>
        <translation>有差异的行</translation>
    </message>
    <message>
        <source>The two are alike.</source>
        <translation>两者相同。</translation>
    </message>
</context>
<context>
    <name>retort::ui::DifferenceText</name>
    <message>
        <source>the table</source>
        <translation>该表</translation>
    </message>
    <message>
        <source>renamed</source>
        <translation>已重命名</translation>
    </message>
    <message>
        <source>values of the type %1</source>
        <translation>类型 %1 的值</translation>
    </message>
    <message>
        <source>column %1 is renamed</source>
        <translation>列 %1 已重命名</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>列 %1</translation>
    </message>
    <message>
        <source>index %1</source>
        <translation>索引 %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>unique (%1)</source>
        <translation>唯一 (%1)</translation>
    </message>
    <message>
        <source>default %1</source>
        <translation>默认值 %1</translation>
    </message>
    <message>
        <source>comment “%1”</source>
        <translation>注释“%1”</translation>
    </message>
    <message>
        <source>no comment</source>
        <translation>无注释</translation>
    </message>
    <message>
        <source>constraint %1</source>
        <translation>约束 %1</translation>
    </message>
    <message>
        <source>foreign key %1</source>
        <translation>外键 %1</translation>
    </message>
    <message>
        <source>check %1</source>
        <translation>检查约束 %1</translation>
    </message>
    <message>
        <source>unique constraint %1</source>
        <translation>唯一约束 %1</translation>
    </message>
    <message>
        <source>comment of the table</source>
        <translation>表注释</translation>
    </message>
    <message>
        <source>computed column %1</source>
        <translation>计算列 %1</translation>
    </message>
    <message>
        <source>sequence %1</source>
        <translation>序列 %1</translation>
    </message>
    <message>
        <source>used by the models</source>
        <translation>模型使用</translation>
    </message>
    <message>
        <source>The models have another text for this check. It is dropped and made again; rows that break it stop the upgrade.</source>
        <translation>模型中此检查约束的表达式不同。将删除后重新创建；不满足约束的行会使升级停止。</translation>
    </message>
    <message>
        <source>The models compute this column another way. It is dropped and added again, as the last of the table; its values are computed, so none is lost.</source>
        <translation>模型中此列的计算方式不同。将删除后作为表的最后一列重新添加；其值是计算得出的，因此不会丢失。</translation>
    </message>
    <message>
        <source>%1. Alembic knows of no sequences, so that inserts would fail for want of it.</source>
        <translation>%1。Alembic 不处理序列，缺少它时插入会失败。</translation>
    </message>
    <message>
        <source>partition of %1</source>
        <translation>%1 的分区</translation>
    </message>
    <message>
        <source>made by the extension %1</source>
        <translation>由扩展 %1 创建</translation>
    </message>
    <message>
        <source>virtual table, or data of one</source>
        <translation>虚拟表或其数据</translation>
    </message>
    <message>
        <source>version table of another project</source>
        <translation>其他项目的版本表</translation>
    </message>
    <message>
        <source>table of %1</source>
        <translation>%1 的表</translation>
    </message>
    <message>
        <source>made by no revision</source>
        <translation>不是由任何修订创建的</translation>
    </message>
    <message numerus="yes">
        <source>made by no revision, but %n of them cannot be read whole</source>
        <translation>
            <numerusform>不是由任何修订创建的，但其中 %n 个无法完整读取</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retort::ui::DowngradeOffer</name>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>and %1 more, which the comments in downgrade() name</source>
        <translation>以及其他 %1 项，见 downgrade() 中的注释</translation>
    </message>
    <message>
        <source>Nothing of upgrade() can be undone by itself.</source>
        <translation>upgrade() 中没有可自动撤销的操作。</translation>
    </message>
    <message numerus="yes">
        <source>downgrade() was filled in with %n operations; Undo takes them back.</source>
        <translation>
            <numerusform>downgrade() 已填入 %n 个操作；可用“撤销”还原。</numerusform>
        </translation>
    </message>
    <message>
        <source>Left to do by hand:</source>
        <translation>需要手动完成：</translation>
    </message>
    <message>
        <source>Good to know:</source>
        <translation>请注意：</translation>
    </message>
    <message>
        <source>downgrade() does nothing yet. It can be filled in from what upgrade() does.</source>
        <translation>downgrade() 目前没有任何操作。可以根据 upgrade() 的操作填写。</translation>
    </message>
    <message>
        <source>Fill In the Downgrade</source>
        <translation>填写降级</translation>
    </message>
    <message>
        <source>Working out what undoes upgrade()…</source>
        <translation>正在推导如何撤销 upgrade()…</translation>
    </message>
    <message>
        <source>downgrade() was not changed. %1</source>
        <translation>downgrade() 未更改。%1</translation>
    </message>
    <message>
        <source>downgrade() has code of its own. This is what it would be instead.</source>
        <translation>downgrade() 中已有代码。以下是替换后的内容。</translation>
    </message>
    <message>
        <source>downgrade() as it is</source>
        <translation>当前的 downgrade()</translation>
    </message>
    <message>
        <source>made from upgrade()</source>
        <translation>由 upgrade() 生成</translation>
    </message>
    <message>
        <source>Use the New Downgrade</source>
        <translation>使用新的降级</translation>
    </message>
    <message>
        <source>Keep It as It Is</source>
        <translation>保持原样</translation>
    </message>
</context>
<context>
    <name>retort::ui::EditCommands</name>
    <message>
        <source>There is nothing to undo here</source>
        <translation>此处没有可撤销的内容</translation>
    </message>
    <message>
        <source>There is nothing to redo here</source>
        <translation>此处没有可重做的内容</translation>
    </message>
    <message>
        <source>This text can only be read</source>
        <translation>此文本为只读</translation>
    </message>
    <message>
        <source>Nothing is selected here</source>
        <translation>此处未选择任何内容</translation>
    </message>
    <message>
        <source>There is no text in the clipboard</source>
        <translation>剪贴板中没有文本</translation>
    </message>
    <message>
        <source>There is nothing to select here</source>
        <translation>此处没有可选择的内容</translation>
    </message>
    <message>
        <source>The keyboard is in no text</source>
        <translation>光标不在任何文本中</translation>
    </message>
</context>
<context>
    <name>retort::ui::EditedNotice</name>
    <message>
        <source>Show the Change</source>
        <translation>显示更改</translation>
    </message>
    <message>
        <source>Take It as It Is</source>
        <translation>接受现状</translation>
    </message>
    <message>
        <source>The edit is meant; from now on the script as it is counts</source>
        <translation>此编辑是有意为之；从现在起以当前脚本为准</translation>
    </message>
</context>
<context>
    <name>retort::ui::EditedWords</name>
    <message>
        <source>since it ran on %1 on %2</source>
        <translation>自 %2 在 %1 上运行以来</translation>
    </message>
    <message>
        <source>since %1, when Retort first saw it applied to %2</source>
        <translation>自 %1（Retort 首次发现它已应用到 %2）以来</translation>
    </message>
    <message>
        <source>upgrade() was edited %1: another database would get something else.</source>
        <translation>upgrade() %1被编辑过：在另一个数据库上会得到不同的结果。</translation>
    </message>
    <message>
        <source>downgrade() was edited %1.</source>
        <translation>downgrade() %1被编辑过。</translation>
    </message>
    <message>
        <source>The script was edited %1. Whether it would run other SQL cannot be told.</source>
        <translation>脚本%1被编辑过。无法判断它是否会执行不同的 SQL。</translation>
    </message>
</context>
<context>
    <name>retort::ui::FactsView</name>
    <message>
        <source>Facts</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>修订</translation>
    </message>
    <message>
        <source>head</source>
        <translation>head</translation>
    </message>
    <message>
        <source>effective head (something depends on it)</source>
        <translation>有效 head（有修订依赖它）</translation>
    </message>
    <message>
        <source>base</source>
        <translation>base</translation>
    </message>
    <message>
        <source>merge point</source>
        <translation>合并点</translation>
    </message>
    <message>
        <source>branch point</source>
        <translation>分支点</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>%1 stands here</source>
        <translation>%1 位于此处</translation>
    </message>
    <message>
        <source>applied to %1</source>
        <translation>已应用到 %1</translation>
    </message>
    <message>
        <source>pending in %1</source>
        <translation>在 %1 中待应用</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>Parents</source>
        <translation>父修订</translation>
    </message>
    <message>
        <source>none: this is a base</source>
        <translation>无：这是 base</translation>
    </message>
    <message>
        <source>Missing parents</source>
        <translation>缺失的父修订</translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation>依赖于</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>子修订</translation>
    </message>
    <message>
        <source>none: this is a head</source>
        <translation>无：这是 head</translation>
    </message>
    <message>
        <source>Branch labels</source>
        <translation>分支标签</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更改时间</translation>
    </message>
    <message>
        <source>Docstring</source>
        <translation>文档字符串</translation>
    </message>
</context>
<context>
    <name>retort::ui::FindBar</name>
    <message>
        <source>&amp;Case</source>
        <translation>区分大小写(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>全词匹配(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>Replace &amp;All</source>
        <translation>全部替换(&amp;A)</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>在文本中查找</translation>
    </message>
    <message>
        <source>Tell capital letters from small ones</source>
        <translation>区分大写和小写字母</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>仅匹配整个单词</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>上一个匹配项 (Shift+F3)</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>下一个匹配项 (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>已替换 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n matches</source>
        <translation>
            <numerusform>%n 处匹配</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retort::ui::FolderField</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
</context>
<context>
    <name>retort::ui::Format</name>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1 分钟前</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>%1 小时前</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>%n 个月前</numerusform>
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
        <translation>%1，第 %2 行</translation>
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
        <translation>↑、↓、J、K</translation>
    </message>
    <message>
        <source>Walk the revisions</source>
        <translation>在修订之间移动</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>←、→</translation>
    </message>
    <message>
        <source>Go to the parent, to a child</source>
        <translation>转到父修订、子修订</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Open the script</source>
        <translation>打开脚本</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Show the script and its SQL</source>
        <translation>显示脚本及其 SQL</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Ctrl+click, Shift+click</source>
        <translation>Ctrl+单击、Shift+单击</translation>
    </message>
    <message>
        <source>Select two revisions and see the range between them</source>
        <translation>选择两个修订并查看其间的范围</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Back out</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>About Retort</source>
        <translation>关于 Retort</translation>
    </message>
    <message>
        <source>A migration workbench for Alembic projects. It reads revision scripts without running them, shows their SQL, and applies them to your database.</source>
        <translation>Alembic 项目的迁移工作台。它无需运行即可读取修订脚本，显示其 SQL，并将其应用到数据库。</translation>
    </message>
    <message>
        <source>Shortcuts can be changed in the settings.</source>
        <translation>快捷键可以在设置中更改。</translation>
    </message>
</context>
<context>
    <name>retort::ui::HookWords</name>
    <message>
        <source>The project’s post write hooks are not run here: %1</source>
        <translation>项目的写后钩子 (post write hooks) 不会在此处运行：%1</translation>
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
        <translation>不变</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>允许</translation>
    </message>
    <message>
        <source>Not allowed (NOT NULL)</source>
        <translation>不允许 (NOT NULL)</translation>
    </message>
    <message>
        <source>Nothing said: the database refuses</source>
        <translation>未指定：数据库会拒绝</translation>
    </message>
</context>
<context>
    <name>retort::ui::InsertSheet</name>
    <message>
        <source>Also write what undoes it, into downgrade()</source>
        <translation>同时在 downgrade() 中写入其撤销操作</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Insert operation</source>
        <translation>插入操作</translation>
    </message>
    <message>
        <source>The Python that goes into upgrade()</source>
        <translation>写入 upgrade() 的 Python</translation>
    </message>
    <message>
        <source>The Python that goes into downgrade()</source>
        <translation>写入 downgrade() 的 Python</translation>
    </message>
    <message>
        <source>At the beginning of downgrade()</source>
        <translation>downgrade() 的开头</translation>
    </message>
    <message>
        <source>into %1</source>
        <translation>到 %1</translation>
    </message>
    <message>
        <source>Into upgrade()</source>
        <translation>写入 upgrade()</translation>
    </message>
    <message>
        <source>Working out what the schema is here…</source>
        <translation>正在确定此处的模式…</translation>
    </message>
    <message>
        <source>Insert Anyway</source>
        <translation>仍然插入</translation>
    </message>
    <message>
        <source>Nothing: downgrade() stays as it is.</source>
        <translation>无：downgrade() 保持不变。</translation>
    </message>
    <message>
        <source>At the top of the script: %1</source>
        <translation>脚本开头：%1</translation>
    </message>
</context>
<context>
    <name>retort::ui::InsertWords</name>
    <message>
        <source>Add a column</source>
        <translation>添加列</translation>
    </message>
    <message>
        <source>Drop a column</source>
        <translation>删除列</translation>
    </message>
    <message>
        <source>Alter a column</source>
        <translation>修改列</translation>
    </message>
    <message>
        <source>Rename a column</source>
        <translation>重命名列</translation>
    </message>
    <message>
        <source>Create a table</source>
        <translation>创建表</translation>
    </message>
    <message>
        <source>Drop a table</source>
        <translation>删除表</translation>
    </message>
    <message>
        <source>Rename a table</source>
        <translation>重命名表</translation>
    </message>
    <message>
        <source>Create an index</source>
        <translation>创建索引</translation>
    </message>
    <message>
        <source>Drop an index</source>
        <translation>删除索引</translation>
    </message>
    <message>
        <source>Create a foreign key</source>
        <translation>创建外键</translation>
    </message>
    <message>
        <source>Create a unique constraint</source>
        <translation>创建唯一约束</translation>
    </message>
    <message>
        <source>Create a check constraint</source>
        <translation>创建检查约束</translation>
    </message>
    <message>
        <source>Drop a constraint</source>
        <translation>删除约束</translation>
    </message>
    <message>
        <source>Execute SQL</source>
        <translation>执行 SQL</translation>
    </message>
    <message>
        <source>Say which table.</source>
        <translation>请指定表。</translation>
    </message>
    <message>
        <source>Give the new table a name.</source>
        <translation>请为新表命名。</translation>
    </message>
    <message>
        <source>Say which column.</source>
        <translation>请指定列。</translation>
    </message>
    <message>
        <source>Give the new column a name.</source>
        <translation>请为新列命名。</translation>
    </message>
    <message>
        <source>Give it its new name.</source>
        <translation>请填写新名称。</translation>
    </message>
    <message>
        <source>Give the column a type.</source>
        <translation>请为列指定类型。</translation>
    </message>
    <message>
        <source>Give the column %1 a type.</source>
        <translation>请为列 %1 指定类型。</translation>
    </message>
    <message>
        <source>Say which columns.</source>
        <translation>请指定列。</translation>
    </message>
    <message>
        <source>Give the table a column.</source>
        <translation>请为表添加列。</translation>
    </message>
    <message>
        <source>Say which index.</source>
        <translation>请指定索引。</translation>
    </message>
    <message>
        <source>Say which constraint.</source>
        <translation>请指定约束。</translation>
    </message>
    <message>
        <source>Say which table it refers to.</source>
        <translation>请指定它引用的表。</translation>
    </message>
    <message>
        <source>Say which columns it refers to; the primary key of that table is not known.</source>
        <translation>请指定它引用的列；该表的主键未知。</translation>
    </message>
    <message>
        <source>Write the condition that every row has to meet.</source>
        <translation>请写出每一行都必须满足的条件。</translation>
    </message>
    <message>
        <source>Write the SQL.</source>
        <translation>请写出 SQL。</translation>
    </message>
    <message>
        <source>There is no table %1 at this place.</source>
        <translation>此处没有表 %1。</translation>
    </message>
    <message>
        <source>There is a table %1 already.</source>
        <translation>表 %1 已存在。</translation>
    </message>
    <message>
        <source>The table %2 has no column %1 at this place.</source>
        <translation>此处的表 %2 没有列 %1。</translation>
    </message>
    <message>
        <source>The table %2 has a column %1 already.</source>
        <translation>表 %2 已有列 %1。</translation>
    </message>
    <message>
        <source>The table %2 has no index %1 at this place.</source>
        <translation>此处的表 %2 没有索引 %1。</translation>
    </message>
    <message>
        <source>The table %2 has an index %1 already.</source>
        <translation>表 %2 已有索引 %1。</translation>
    </message>
    <message>
        <source>The table %2 has no constraint %1 at this place.</source>
        <translation>此处的表 %2 没有约束 %1。</translation>
    </message>
    <message>
        <source>The table %2 has a constraint %1 already.</source>
        <translation>表 %2 已有约束 %1。</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>New table</source>
        <translation>新表</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>New column</source>
        <translation>新列</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>新名称</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>NULL is allowed</source>
        <translation>允许 NULL</translation>
    </message>
    <message>
        <source>NULL</source>
        <translation>NULL</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>Remove the default</source>
        <translation>移除默认值</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Unique: each value only once</source>
        <translation>唯一：每个值只出现一次</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>索引</translation>
    </message>
    <message>
        <source>Constraint</source>
        <translation>约束</translation>
    </message>
    <message>
        <source>Refers to table</source>
        <translation>引用的表</translation>
    </message>
    <message>
        <source>Its columns</source>
        <translation>其列</translation>
    </message>
    <message>
        <source>On delete</source>
        <translation>删除时</translation>
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
        <translation>撤销它的 SQL</translation>
    </message>
    <message>
        <source>Such as String(50) or sa.Numeric(10, 2)</source>
        <translation>例如 String(50) 或 sa.Numeric(10, 2)</translation>
    </message>
    <message>
        <source>SQL, such as 0, &apos;new&apos; or CURRENT_TIMESTAMP</source>
        <translation>SQL，例如 0、&apos;new&apos; 或 CURRENT_TIMESTAMP</translation>
    </message>
    <message>
        <source>SQL, such as price &gt;= 0</source>
        <translation>SQL，例如 price &gt;= 0</translation>
    </message>
    <message>
        <source>Names, with commas between them</source>
        <translation>名称，以逗号分隔</translation>
    </message>
    <message>
        <source>None is known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>The column %1 is named twice.</source>
        <translation>列 %1 出现了两次。</translation>
    </message>
    <message>
        <source>It is called %1 already.</source>
        <translation>名称已经是 %1。</translation>
    </message>
    <message>
        <source>Say what of the column %1 changes: its type, whether NULL is allowed, or its default.</source>
        <translation>请指定列 %1 的哪些内容改变：类型、是否允许 NULL 或默认值。</translation>
    </message>
    <message>
        <source>The type %1 cannot be read.</source>
        <translation>无法读取类型 %1。</translation>
    </message>
    <message>
        <source>The columns do not pair up: %1 here, %2 in the table that is referred to.</source>
        <translation>列数不一致：此处 %1 个，被引用的表中 %2 个。</translation>
    </message>
    <message>
        <source>The column %1 may not be NULL and has no default: rows that are there would be left without a value.</source>
        <translation>列 %1 不允许 NULL 且没有默认值：已有的行将没有值。</translation>
    </message>
    <message>
        <source>The script cannot be read as it stands.</source>
        <translation>无法读取脚本的当前内容。</translation>
    </message>
    <message>
        <source>The script has no upgrade() to insert into.</source>
        <translation>脚本中没有可插入的 upgrade()。</translation>
    </message>
    <message>
        <source>downgrade is no plain function in this script, so nothing can be inserted there.</source>
        <translation>此脚本中的 downgrade 不是普通函数，因此无法在其中插入。</translation>
    </message>
    <message>
        <source>upgrade() takes arguments (of several databases, most likely); operations have to be written by hand there.</source>
        <translation>upgrade() 带有参数（很可能用于多个数据库）；其中的操作需要手动编写。</translation>
    </message>
    <message>
        <source>The body of %1() stands on one line with its header; give it a line of its own first.</source>
        <translation>%1() 的函数体与函数头在同一行；请先让它单独成行。</translation>
    </message>
    <message>
        <source>Only upgrade() is written.</source>
        <translation>只写入 upgrade()。</translation>
    </message>
    <message>
        <source>This cannot be written as Python.</source>
        <translation>这无法写成 Python。</translation>
    </message>
    <message>
        <source>With this, %1() could not be run any more.</source>
        <translation>这样一来 %1() 将无法再运行。</translation>
    </message>
    <message>
        <source>The history cannot be followed everywhere, so this may be wrong.</source>
        <translation>历史无法处处跟踪，因此这可能有误。</translation>
    </message>
    <message>
        <source>At the beginning of upgrade()</source>
        <translation>upgrade() 的开头</translation>
    </message>
    <message>
        <source>Into upgrade(), after line %1</source>
        <translation>写入 upgrade()，第 %1 行之后</translation>
    </message>
</context>
<context>
    <name>retort::ui::KeyField</name>
    <message>
        <source>Press the keys</source>
        <translation>请按下按键</translation>
    </message>
</context>
<context>
    <name>retort::ui::LogPane</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>What runs is written here, statement by statement.</source>
        <translation>运行的内容会逐条语句记录在此处。</translation>
    </message>
</context>
<context>
    <name>retort::ui::MainWindow</name>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>Backups %1</source>
        <translation>备份 %1</translation>
    </message>
    <message>
        <source>Planned; nothing has run</source>
        <translation>已计划；尚未运行任何内容</translation>
    </message>
    <message>
        <source>Something is running on %1; wait for it or cancel it first</source>
        <translation>%1 上正有操作在运行；请等待其完成或先取消</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>正在打开 %1…</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>未打开项目</translation>
    </message>
    <message>
        <source>The revision was written</source>
        <translation>修订已写入</translation>
    </message>
    <message>
        <source>The project’s Python may read what Retort cannot</source>
        <translation>允许项目的 Python 读取 Retort 无法读取的内容</translation>
    </message>
    <message>
        <source>The project’s Python is not run</source>
        <translation>不会运行项目的 Python</translation>
    </message>
    <message>
        <source>The project could not be read</source>
        <translation>无法读取项目</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>已连接到 %1</translation>
    </message>
    <message>
        <source>Problems %1</source>
        <translation>问题 %1</translation>
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
        <translation>已保存</translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation>手动创建</translation>
    </message>
    <message>
        <source>The script has unsaved changes; the run uses what is on disk.</source>
        <translation>脚本有未保存的更改；运行时使用磁盘上的内容。</translation>
    </message>
    <message>
        <source>Something is running</source>
        <translation>有操作正在运行</translation>
    </message>
    <message>
        <source>Work on %1 is under way. Stop it and close?</source>
        <translation>%1 上的操作仍在进行。要停止并关闭吗？</translation>
    </message>
    <message>
        <source>A run stops between two revisions; what is committed stays. A backup that is not complete is removed.</source>
        <translation>运行会在两个修订之间停止；已提交的内容会保留。未完成的备份会被移除。</translation>
    </message>
    <message>
        <source>Stop and Close</source>
        <translation>停止并关闭</translation>
    </message>
    <message>
        <source>Keep Running</source>
        <translation>继续运行</translation>
    </message>
    <message>
        <source>Open the folder of an Alembic project</source>
        <translation>打开 Alembic 项目的文件夹</translation>
    </message>
    <message>
        <source>The graph was exported to %1</source>
        <translation>图已导出到 %1</translation>
    </message>
    <message>
        <source>Export the graph</source>
        <translation>导出图</translation>
    </message>
    <message>
        <source>Export what the filter leaves</source>
        <translation>导出筛选结果</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG 图片 (*.svg)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>Mermaid diagram (*.mmd)</source>
        <translation>Mermaid 图表 (*.mmd)</translation>
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
        <translation>%1 的修订</translation>
    </message>
    <message>
        <source>Exporting the graph…</source>
        <translation>正在导出图…</translation>
    </message>
    <message>
        <source>The graph was not exported</source>
        <translation>图未导出</translation>
    </message>
    <message>
        <source>Export Graph</source>
        <translation>导出图</translation>
    </message>
    <message>
        <source>%1 was not written.</source>
        <translation>%1 未写入。</translation>
    </message>
    <message>
        <source>Connect to the database that is to be put under migrations</source>
        <translation>请连接要纳入迁移管理的数据库</translation>
    </message>
    <message>
        <source>The first revision was written; now the database is stamped with it</source>
        <translation>首个修订已写入；现在将数据库标记为该修订</translation>
    </message>
    <message>
        <source>the sample’s own database</source>
        <translation>示例自带的数据库</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>已复制 %1</translation>
    </message>
    <message>
        <source>The text of the row was copied</source>
        <translation>已复制该行的文本</translation>
    </message>
    <message>
        <source>%1 stands at %2</source>
        <translation>%1 位于 %2</translation>
    </message>
    <message>
        <source>%1 is at a revision that the project does not have</source>
        <translation>%1 所处的修订不在项目中</translation>
    </message>
    <message>
        <source>%1, which was connected last, is no longer there</source>
        <translation>上次连接的 %1 已不存在</translation>
    </message>
    <message>
        <source>as in the last window</source>
        <translation>与上次窗口相同</translation>
    </message>
    <message>
        <source>The script changed meanwhile: look again at what would be inserted</source>
        <translation>脚本已改变：请再次查看将要插入的内容</translation>
    </message>
    <message>
        <source>Inserted into upgrade(); Undo takes it back</source>
        <translation>已插入 upgrade()；“撤销”可取消</translation>
    </message>
    <message>
        <source>Inserted into upgrade() and downgrade(); Undo takes it back</source>
        <translation>已插入 upgrade() 和 downgrade()；“撤销”可取消</translation>
    </message>
    <message>
        <source>This revision has no script that can be written in</source>
        <translation>此修订没有可写入的脚本</translation>
    </message>
    <message>
        <source>Printed: %1</source>
        <translation>已打印：%1</translation>
    </message>
    <message>
        <source>SQL script</source>
        <translation>SQL 脚本</translation>
    </message>
    <message>
        <source>There is nothing to print here: %1 is empty</source>
        <translation>此处没有可打印的内容：%1 为空</translation>
    </message>
    <message>
        <source>Not printed: the printer takes nothing</source>
        <translation>未打印：打印机不接受任务</translation>
    </message>
    <message>
        <source>Printing the graph…</source>
        <translation>正在打印图…</translation>
    </message>
    <message>
        <source>The revision %1 was moved; Undo in the list of revisions takes it back</source>
        <translation>修订 %1 已移动；可在修订列表中撤销</translation>
    </message>
    <message>
        <source>The move was taken back</source>
        <translation>已撤销移动</translation>
    </message>
    <message>
        <source>The revision was moved again</source>
        <translation>已重新移动修订</translation>
    </message>
    <message>
        <source>The connection to %1 is lost</source>
        <translation>与 %1 的连接已断开</translation>
    </message>
    <message>
        <source>The last run on %1 broke off; an upgrade or a downgrade shows how to go on</source>
        <translation>%1 上次的运行中断了；升级或降级会显示如何继续</translation>
    </message>
    <message>
        <source>There is no text to search in here</source>
        <translation>这里没有可搜索的文本</translation>
    </message>
</context>
<context>
    <name>retort::ui::MergeForm</name>
    <message>
        <source>Heads to merge</source>
        <translation>要合并的 head</translation>
    </message>
    <message>
        <source>&amp;Heads</source>
        <translation>head(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>说明(&amp;M)</translation>
    </message>
    <message>
        <source>What is merged</source>
        <translation>合并的内容</translation>
    </message>
    <message>
        <source>&amp;Branch label</source>
        <translation>分支标签(&amp;B)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>The history has no more than one head; there is nothing to merge.</source>
        <translation>历史中最多只有一个 head；没有可合并的内容。</translation>
    </message>
    <message>
        <source>Tick two heads at least.</source>
        <translation>请至少勾选两个 head。</translation>
    </message>
</context>
<context>
    <name>retort::ui::MoveSheet</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Move the Revision</source>
        <translation>移动修订</translation>
    </message>
    <message>
        <source>Move a revision</source>
        <translation>移动修订</translation>
    </message>
    <message>
        <source>The change of the file</source>
        <translation>文件的更改</translation>
    </message>
    <message>
        <source>Choose, or type an id or its first characters; several with commas between them make a merge</source>
        <translation>选择，或输入 ID 或其开头几个字符；以逗号分隔的多个修订将构成合并</translation>
    </message>
    <message>
        <source>no parent: a base of its own</source>
        <translation>无父修订：独立的 base</translation>
    </message>
    <message>
        <source>Say which revision it is to stand on.</source>
        <translation>请指定要移到哪个修订之上。</translation>
    </message>
    <message>
        <source>The revision is no longer there.</source>
        <translation>该修订已不存在。</translation>
    </message>
    <message>
        <source>There is no change to show.</source>
        <translation>没有可显示的更改。</translation>
    </message>
    <message>
        <source>&lt;b&gt;The revision was not moved.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;修订未移动。&lt;/b&gt;%1</translation>
    </message>
    <message>
        <source>What comes after it &amp;stays where it is</source>
        <translation>其后的修订保持原位(&amp;S)</translation>
    </message>
    <message>
        <source>Where it is put</source>
        <translation>放置位置</translation>
    </message>
    <message>
        <source>onto</source>
        <translation>移到其上</translation>
    </message>
    <message>
        <source>As a child of its own; what stands there already stays</source>
        <translation>作为单独的子修订；原有的子修订保持不变</translation>
    </message>
    <message>
        <source>right after</source>
        <translation>紧接其后</translation>
    </message>
    <message>
        <source>Between the other revision and all that comes after that</source>
        <translation>在另一个修订与其后的所有修订之间</translation>
    </message>
    <message>
        <source>right before</source>
        <translation>紧接其前</translation>
    </message>
    <message>
        <source>Between the other revision and all that comes before that</source>
        <translation>在另一个修订与其前的所有修订之间</translation>
    </message>
    <message>
        <source>The other revision</source>
        <translation>另一个修订</translation>
    </message>
    <message>
        <source>&amp;Put it</source>
        <translation>位置(&amp;P)</translation>
    </message>
    <message>
        <source>It is taken out of its place: the revisions after it are put onto the one before it</source>
        <translation>将其从原位取出：其后的修订接到其前的修订上</translation>
    </message>
    <message numerus="yes">
        <source>%n files change</source>
        <translation>
            <numerusform>%n 个文件会更改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; the %n revisions after it move along</source>
        <translation>
            <numerusform>%1；其后的 %n 个修订随之移动</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retort::ui::NewColumns</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>NULL</source>
        <translation>NULL</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>Add a Column</source>
        <translation>添加列</translation>
    </message>
    <message>
        <source>Leave this column out</source>
        <translation>去掉此列</translation>
    </message>
    <message>
        <source>Name of column %1</source>
        <translation>第 %1 列的名称</translation>
    </message>
    <message>
        <source>Type of column %1</source>
        <translation>第 %1 列的类型</translation>
    </message>
    <message>
        <source>Column %1 allows NULL</source>
        <translation>第 %1 列允许 NULL</translation>
    </message>
    <message>
        <source>Column %1 is in the primary key</source>
        <translation>第 %1 列属于主键</translation>
    </message>
    <message>
        <source>Default of column %1</source>
        <translation>第 %1 列的默认值</translation>
    </message>
    <message>
        <source>Leave column %1 out</source>
        <translation>去掉第 %1 列</translation>
    </message>
</context>
<context>
    <name>retort::ui::NewProjectForm</name>
    <message>
        <source>One database; configured in alembic.ini.</source>
        <translation>单个数据库；在 alembic.ini 中配置。</translation>
    </message>
    <message>
        <source>One database, reached through an async driver such as asyncpg.</source>
        <translation>单个数据库，通过 asyncpg 等异步驱动程序访问。</translation>
    </message>
    <message>
        <source>Several databases, migrated one after the other by the same revisions.</source>
        <translation>多个数据库，由相同的修订依次迁移。</translation>
    </message>
    <message>
        <source>As generic, with the configuration in pyproject.toml; needs Alembic 1.16 or newer.</source>
        <translation>同 generic，但在 pyproject.toml 中配置；需要 Alembic 1.16 或更高版本。</translation>
    </message>
    <message>
        <source>As async, with the configuration in pyproject.toml; needs Alembic 1.16 or newer.</source>
        <translation>同 async，但在 pyproject.toml 中配置；需要 Alembic 1.16 或更高版本。</translation>
    </message>
    <message>
        <source>Where the application is; made if it is not there</source>
        <translation>应用程序所在的位置；不存在时会创建</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Folder of the project</source>
        <translation>项目文件夹</translation>
    </message>
    <message>
        <source>Tem&amp;plate</source>
        <translation>模板(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Scripts folder</source>
        <translation>脚本文件夹(&amp;S)</translation>
    </message>
    <message>
        <source>Names of revision files begin with the date</source>
        <translation>修订文件名以日期开头</translation>
    </message>
    <message>
        <source>From an environment variable</source>
        <translation>来自环境变量</translation>
    </message>
    <message>
        <source>In alembic.ini</source>
        <translation>在 alembic.ini 中</translation>
    </message>
    <message>
        <source>Filled in later</source>
        <translation>稍后填写</translation>
    </message>
    <message>
        <source>&amp;Database URL</source>
        <translation>数据库 URL(&amp;D)</translation>
    </message>
    <message>
        <source>Where the database URL comes from</source>
        <translation>数据库 URL 的来源</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>Their module, as in myapp.models; may be filled in later</source>
        <translation>模型所在的模块，例如 myapp.models；可稍后填写</translation>
    </message>
    <message>
        <source>Their M&amp;etaData</source>
        <translation>模型的 MetaData(&amp;E)</translation>
    </message>
    <message>
        <source>The template multidb has a section for each database; fill them in afterwards.</source>
        <translation>multidb 模板为每个数据库提供一个配置节；请随后填写。</translation>
    </message>
    <message>
        <source>Database URL</source>
        <translation>数据库 URL</translation>
    </message>
    <message>
        <source>Name of the environment variable</source>
        <translation>环境变量的名称</translation>
    </message>
    <message>
        <source>env.py reads it from there, so that no password stands in a file.</source>
        <translation>env.py 从中读取，因此文件中不会存放密码。</translation>
    </message>
    <message>
        <source>Everybody who reads the project sees it: a URL with a password is not written.</source>
        <translation>能读取项目的人都能看到它：含密码的 URL 不会写入。</translation>
    </message>
    <message>
        <source>alembic.ini gets a line to fill in.</source>
        <translation>alembic.ini 中会有一行供填写。</translation>
    </message>
</context>
<context>
    <name>retort::ui::NewProjectSheet</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Create the Project</source>
        <translation>创建项目</translation>
    </message>
    <message>
        <source>What the project is like</source>
        <translation>项目设置</translation>
    </message>
    <message>
        <source>Files that will be written</source>
        <translation>将写入的文件</translation>
    </message>
    <message>
        <source>Content of the file</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>Put a database under migrations</source>
        <translation>将数据库纳入迁移管理</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>First a project for the migrations; then the database’s tables become its first revision</source>
        <translation>先为迁移创建项目；然后数据库的表将成为其首个修订</translation>
    </message>
    <message>
        <source>As alembic init makes it</source>
        <translation>与 alembic init 的结果相同</translation>
    </message>
    <message>
        <source>Choose a folder to see the files that will be written.</source>
        <translation>选择文件夹以查看将写入的文件。</translation>
    </message>
    <message>
        <source>There is nothing to show.</source>
        <translation>没有可显示的内容。</translation>
    </message>
    <message>
        <source>%1   (is there; gets a section)</source>
        <translation>%1   （已存在；将添加配置节）</translation>
    </message>
    <message>
        <source>%1 files, nothing is overwritten</source>
        <translation>%1 个文件，不会覆盖任何内容</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件为空。</translation>
    </message>
    <message>
        <source>&lt;b&gt;The project was not made.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;项目未创建。&lt;/b&gt;%1</translation>
    </message>
</context>
<context>
    <name>retort::ui::NewRevisionForm</name>
    <message>
        <source>&amp;Message</source>
        <translation>说明(&amp;M)</translation>
    </message>
    <message>
        <source>What the revision does, as in “add email to user”</source>
        <translation>修订的作用，例如“add email to user”</translation>
    </message>
    <message>
        <source>&amp;After</source>
        <translation>前一修订(&amp;A)</translation>
    </message>
    <message>
        <source>The revision before</source>
        <translation>前一修订</translation>
    </message>
    <message>
        <source>Begin a second branch here</source>
        <translation>从此处开始第二个分支</translation>
    </message>
    <message>
        <source>&amp;Branch label</source>
        <translation>分支标签(&amp;B)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>A name for the branch that begins here, for use as name@head</source>
        <translation>从此处开始的分支的名称，可用作 name@head</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Dependencies and id</source>
        <translation>依赖和 ID</translation>
    </message>
    <message>
        <source>&amp;Depends on</source>
        <translation>依赖于(&amp;D)</translation>
    </message>
    <message>
        <source>Ids or labels of other branches, separated by commas</source>
        <translation>其他分支的 ID 或标签，以逗号分隔</translation>
    </message>
    <message>
        <source>&amp;Id</source>
        <translation>ID(&amp;I)</translation>
    </message>
    <message>
        <source>A random one</source>
        <translation>随机生成</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Folder of the file</source>
        <translation>文件所在的文件夹</translation>
    </message>
    <message>
        <source>Choose one of %1 heads…</source>
        <translation>从 %1 个 head 中选择一个…</translation>
    </message>
    <message>
        <source>   (head)</source>
        <translation>   (head)</translation>
    </message>
    <message>
        <source>   (not a head)</source>
        <translation>   （非 head）</translation>
    </message>
    <message>
        <source>Nothing: this is the first revision</source>
        <translation>无：这是首个修订</translation>
    </message>
    <message>
        <source>Nothing: begin a history of its own</source>
        <translation>无：开始独立的历史</translation>
    </message>
    <message>
        <source>That of the revision before</source>
        <translation>前一修订的文件夹</translation>
    </message>
    <message>
        <source>The history has several heads. Choose the one that the revision comes after, or merge them first.</source>
        <translation>历史中有多个 head。请选择新修订的前一修订，或先合并它们。</translation>
    </message>
    <message>
        <source>%1 is not a head. Tick that a second branch is meant, or choose a head.</source>
        <translation>%1 不是 head。请勾选以确认要开始第二个分支，或选择一个 head。</translation>
    </message>
    <message>
        <source>Branch off here, as a second branch</source>
        <translation>从此处分支，作为第二个分支</translation>
    </message>
    <message>
        <source>%1 has revisions after it already, so this begins a second branch.</source>
        <translation>%1 之后已有修订，因此会开始第二个分支。</translation>
    </message>
</context>
<context>
    <name>retort::ui::OperationWords</name>
    <message>
        <source>renames the table %1 to %2</source>
        <translation>将表 %1 重命名为 %2</translation>
    </message>
    <message>
        <source>renames %1.%2 to %3</source>
        <translation>将 %1.%2 重命名为 %3</translation>
    </message>
    <message>
        <source>adds a foreign key from %1 to %2</source>
        <translation>添加从 %1 到 %2 的外键</translation>
    </message>
    <message>
        <source>comments the table %1</source>
        <translation>为表 %1 添加注释</translation>
    </message>
    <message>
        <source>takes the comment of the table %1 away</source>
        <translation>移除表 %1 的注释</translation>
    </message>
    <message numerus="yes">
        <source>inserts %n rows into %1</source>
        <translation>
            <numerusform>向 %1 插入 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>creates the type %1</source>
        <translation>创建类型 %1</translation>
    </message>
    <message>
        <source>drops the type %1</source>
        <translation>删除类型 %1</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 和 %2</translation>
    </message>
    <message>
        <source>creates the table %1</source>
        <translation>创建表 %1</translation>
    </message>
    <message>
        <source>creates %1 tables</source>
        <translation>创建 %1 个表</translation>
    </message>
    <message>
        <source>creates the tables %1</source>
        <translation>创建表 %1</translation>
    </message>
    <message>
        <source>drops the table %1</source>
        <translation>删除表 %1</translation>
    </message>
    <message>
        <source>drops %1 tables</source>
        <translation>删除 %1 个表</translation>
    </message>
    <message>
        <source>drops the tables %1</source>
        <translation>删除表 %1</translation>
    </message>
    <message>
        <source>adds the column %1 to %2</source>
        <translation>向 %2 添加列 %1</translation>
    </message>
    <message>
        <source>adds %1 columns to %2</source>
        <translation>向 %2 添加 %1 个列</translation>
    </message>
    <message>
        <source>adds the columns %1 to %2</source>
        <translation>向 %2 添加列 %1</translation>
    </message>
    <message>
        <source>drops the column %1 of %2</source>
        <translation>删除 %2 的列 %1</translation>
    </message>
    <message>
        <source>drops %1 columns of %2</source>
        <translation>删除 %2 的 %1 个列</translation>
    </message>
    <message>
        <source>drops the columns %1 of %2</source>
        <translation>删除 %2 的列 %1</translation>
    </message>
    <message>
        <source>changes the column %1 of %2</source>
        <translation>更改 %2 的列 %1</translation>
    </message>
    <message>
        <source>changes %1 columns of %2</source>
        <translation>更改 %2 的 %1 个列</translation>
    </message>
    <message>
        <source>changes the columns %1 of %2</source>
        <translation>更改 %2 的列 %1</translation>
    </message>
    <message>
        <source>creates the index %1 on %2</source>
        <translation>在 %2 上创建索引 %1</translation>
    </message>
    <message>
        <source>creates %1 indexes on %2</source>
        <translation>在 %2 上创建 %1 个索引</translation>
    </message>
    <message>
        <source>creates the indexes %1 on %2</source>
        <translation>在 %2 上创建索引 %1</translation>
    </message>
    <message>
        <source>drops the index %1</source>
        <translation>删除索引 %1</translation>
    </message>
    <message>
        <source>drops the indexes %1</source>
        <translation>删除索引 %1</translation>
    </message>
    <message>
        <source>drops the index %1 of %2</source>
        <translation>删除 %2 的索引 %1</translation>
    </message>
    <message>
        <source>drops %1 indexes of %2</source>
        <translation>删除 %2 的 %1 个索引</translation>
    </message>
    <message>
        <source>drops the indexes %1 of %2</source>
        <translation>删除 %2 的索引 %1</translation>
    </message>
    <message>
        <source>adds the constraint %1 to %2</source>
        <translation>向 %2 添加约束 %1</translation>
    </message>
    <message>
        <source>adds %1 constraints to %2</source>
        <translation>向 %2 添加 %1 个约束</translation>
    </message>
    <message>
        <source>adds the constraints %1 to %2</source>
        <translation>向 %2 添加约束 %1</translation>
    </message>
    <message>
        <source>drops the constraint %1 of %2</source>
        <translation>删除 %2 的约束 %1</translation>
    </message>
    <message>
        <source>drops %1 constraints of %2</source>
        <translation>删除 %2 的 %1 个约束</translation>
    </message>
    <message>
        <source>drops the constraints %1 of %2</source>
        <translation>删除 %2 的约束 %1</translation>
    </message>
    <message>
        <source>runs a statement of its own</source>
        <translation>执行一条自定义语句</translation>
    </message>
    <message>
        <source>runs %1 statements of its own</source>
        <translation>执行 %1 条自定义语句</translation>
    </message>
    <message numerus="yes">
        <source>; and %n more changes</source>
        <translation>
            <numerusform>; 以及其他 %n 项更改</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>drops %1 indexes</source>
        <translation>删除 %1 个索引</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between the clauses of a sentence</comment>
        <translation>；</translation>
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
        <translation>保存到系统密钥环(&amp;K)</translation>
    </message>
    <message>
        <source>Password of the profile</source>
        <translation>连接配置的密码</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Password of &lt;b&gt;%1&lt;/b&gt; (%2)</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;（%2）的密码</translation>
    </message>
</context>
<context>
    <name>retort::ui::PlanDelegate</name>
    <message>
        <source>cannot run</source>
        <translation>无法运行</translation>
    </message>
</context>
<context>
    <name>retort::ui::PlanModel</name>
    <message>
        <source>running</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>rolled back</source>
        <translation>已回滚</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>未运行</translation>
    </message>
    <message>
        <source>step %1, %2, revision %3</source>
        <translation>步骤 %1，%2，修订 %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
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
        <translation>问题：%1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>警告：%1</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Another file declares the id %1, too, and that one counts: this file is not run.</source>
        <translation>另一个文件也声明了 ID %1，并以它为准：此文件不会运行。</translation>
    </message>
</context>
<context>
    <name>retort::ui::ProblemsPane</name>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>No problems: every script could be read and the graph is whole.</source>
        <translation>没有问题：所有脚本均可读取，图完整无缺。</translation>
    </message>
</context>
<context>
    <name>retort::ui::ProfileConnector</name>
    <message>
        <source>profile %1</source>
        <translation>配置 %1</translation>
    </message>
    <message>
        <source>%1 The password has to be typed.</source>
        <translation>%1 需要输入密码。</translation>
    </message>
    <message>
        <source>The keychain does not have the password.</source>
        <translation>密钥环中没有该密码。</translation>
    </message>
    <message>
        <source>%1 The password of %2 is not kept; it is asked for at every connection.</source>
        <translation>%1 %2 的密码未保存；每次连接时都会询问。</translation>
    </message>
    <message>
        <source>%1 The password of %2 may still be in the keychain.</source>
        <translation>%1 %2 的密码可能仍在密钥环中。</translation>
    </message>
</context>
<context>
    <name>retort::ui::ProfileEditor</name>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>粉色</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Cyan</source>
        <translation>青色</translation>
    </message>
    <message>
        <source>&amp;Read-only</source>
        <translation>只读(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>测试(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>开发</translation>
    </message>
    <message>
        <source>Testing or staging</source>
        <translation>测试或预发布</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>生产</translation>
    </message>
    <message>
        <source>None is needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>Kept in the keychain of the system</source>
        <translation>保存在系统密钥环中</translation>
    </message>
    <message>
        <source>Asked for at every connection</source>
        <translation>每次连接时询问</translation>
    </message>
    <message>
        <source>Nothing is stepped, stamped or restored with it, and the server is asked to refuse every change.</source>
        <translation>不会用它执行迁移、标记或恢复，并要求服务器拒绝任何更改。</translation>
    </message>
    <message>
        <source>&amp;URL</source>
        <translation>URL(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>分组(&amp;G)</translation>
    </message>
    <message>
        <source>Us&amp;ed for</source>
        <translation>用途(&amp;E)</translation>
    </message>
    <message>
        <source>Co&amp;lour</source>
        <translation>颜色(&amp;L)</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>密码方式(&amp;W)</translation>
    </message>
    <message>
        <source>T&amp;he password</source>
        <translation>密码(&amp;H)</translation>
    </message>
    <message>
        <source>Encr&amp;yption</source>
        <translation>加密(&amp;Y)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1（副本）</translation>
    </message>
    <message>
        <source>The password was taken out of the URL: a profile holds none. It goes into the keychain when the profile is saved.</source>
        <translation>密码已从 URL 中移除：连接配置不含密码。保存配置时会将其存入密钥环。</translation>
    </message>
    <message>
        <source>As the URL says</source>
        <translation>按 URL 中的设置</translation>
    </message>
    <message>
        <source>For the test only</source>
        <translation>仅用于测试</translation>
    </message>
    <message>
        <source>Goes into the keychain when the profile is saved</source>
        <translation>保存配置时存入密钥环</translation>
    </message>
    <message>
        <source>As it is in the keychain</source>
        <translation>使用密钥环中的密码</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no colour</comment>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>retort::ui::ProfileList</name>
    <message>
        <source>development</source>
        <translation>开发</translation>
    </message>
    <message>
        <source>testing</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation>生产</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Connection profiles</source>
        <translation>连接配置</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>复制…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
</context>
<context>
    <name>retort::ui::ProfileListModel</name>
    <message>
        <source>read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>this project’s</source>
        <translation>此项目的</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>retort::ui::ReportWords</name>
    <message>
        <source>Runs keep each other out with an advisory lock.</source>
        <translation>各次运行通过咨询锁互斥。</translation>
    </message>
    <message>
        <source>Runs keep each other out with a named lock (GET_LOCK).</source>
        <translation>各次运行通过命名锁 (GET_LOCK) 互斥。</translation>
    </message>
    <message>
        <source>Runs keep each other out with a file beside the database.</source>
        <translation>各次运行通过数据库旁的文件互斥。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Runs cannot keep each other out:&lt;/b&gt; %1.</source>
        <translation>&lt;b&gt;各次运行无法互斥：&lt;/b&gt;%1。</translation>
    </message>
    <message>
        <source>Nothing leaves this machine.</source>
        <translation>数据不会离开本机。</translation>
    </message>
    <message>
        <source>&lt;b&gt;The connection is not encrypted.&lt;/b&gt;</source>
        <translation>&lt;b&gt;连接未加密。&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Encrypted: %1.</source>
        <translation>已加密：%1。</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;, %2.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;，%2。</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;。</translation>
    </message>
    <message>
        <source>It can only be read.</source>
        <translation>只能读取。</translation>
    </message>
    <message>
        <source>A step that fails leaves nothing behind.</source>
        <translation>步骤失败时不会留下任何内容。</translation>
    </message>
    <message>
        <source>DDL is not transactional: a step that fails may leave a part of it behind.</source>
        <translation>DDL 不支持事务：步骤失败时可能留下部分内容。</translation>
    </message>
</context>
<context>
    <name>retort::ui::RestoreRowsSheet</name>
    <message>
        <source>Fill the tables as they are now</source>
        <translation>填充当前的表</translation>
    </message>
    <message>
        <source>Restore only the rows of a backup</source>
        <translation>仅恢复备份中的数据行</translation>
    </message>
    <message>
        <source>By way of the backup’s revision</source>
        <translation>经由备份所处的修订</translation>
    </message>
    <message>
        <source>Empty the database and build it anew</source>
        <translation>清空数据库并重新构建</translation>
    </message>
    <message>
        <source>Tables of the backup</source>
        <translation>备份中的表</translation>
    </message>
    <message>
        <source>Progress of the restore</source>
        <translation>恢复进度</translation>
    </message>
    <message>
        <source>&lt;b&gt;There is no plan.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;没有计划。&lt;/b&gt;%1</translation>
    </message>
    <message>
        <source>Empty %1 and build it anew, where no downgrade leads there</source>
        <translation>清空 %1 并重新构建（没有可用的降级路径时）</translation>
    </message>
    <message>
        <source>&lt;b&gt;This way is not open.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;此方式不可用。&lt;/b&gt;%1</translation>
    </message>
    <message>
        <source>This replaces rows of a production database. Type %1 to allow it:</source>
        <translation>此操作会替换生产数据库中的数据行。输入 %1 以允许：</translation>
    </message>
    <message>
        <source>before restoring rows</source>
        <translation>恢复数据行之前</translation>
    </message>
    <message>
        <source>Reading the backup…</source>
        <translation>正在读取备份…</translation>
    </message>
    <message numerus="yes">
        <source>Restore the Rows of %n Tables</source>
        <translation>
            <numerusform>恢复 %n 个表的数据行</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>If a table cannot be filled, restore the others without it</source>
        <translation>若某个表无法填充，则跳过它恢复其他表</translation>
    </message>
</context>
<context>
    <name>retort::ui::RestoreRowsWords</name>
    <message numerus="yes">
        <source>%n upgrades</source>
        <translation>
            <numerusform>升级 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n downgrades</source>
        <translation>
            <numerusform>降级 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at %2, backup of %3 at %4</source>
        <translation>%1 位于 %2，%3 的备份位于 %4</translation>
    </message>
    <message>
        <source>Fill the tables at %1, then upgrade again</source>
        <translation>在 %1 处填充表，然后重新升级</translation>
    </message>
    <message>
        <source>%1 is backed up as it is now</source>
        <translation>备份 %1 的当前状态</translation>
    </message>
    <message>
        <source>&lt;b&gt;everything in %1 is dropped&lt;/b&gt;</source>
        <translation>&lt;b&gt;删除 %1 中的所有内容&lt;/b&gt;</translation>
    </message>
    <message>
        <source>the tables below are emptied and filled, in one transaction</source>
        <translation>在一个事务中清空并填充下列各表</translation>
    </message>
    <message>
        <source>the tables below are emptied and filled, in one transaction, if they fit</source>
        <translation>在一个事务中清空并填充下列各表（如果匹配）</translation>
    </message>
    <message>
        <source>one that is not restored keeps its rows, but is emptied if they refer to rows that are gone then</source>
        <translation>未恢复的表保留其数据行，但若引用了届时不再存在的行，则会被清空</translation>
    </message>
    <message>
        <source>Checking the backup…</source>
        <translation>正在检查备份…</translation>
    </message>
    <message>
        <source>Backing up %1…</source>
        <translation>正在备份 %1…</translation>
    </message>
    <message>
        <source>Emptying %1…</source>
        <translation>正在清空 %1…</translation>
    </message>
    <message>
        <source>Going to the backup’s revision…</source>
        <translation>正在转到备份所处的修订…</translation>
    </message>
    <message>
        <source>Filling the tables…</source>
        <translation>正在填充各表…</translation>
    </message>
    <message>
        <source>Going on from there…</source>
        <translation>正在由此继续…</translation>
    </message>
    <message>
        <source>%1 stands at %2.</source>
        <translation>%1 位于 %2。</translation>
    </message>
    <message>
        <source>What it held before is the newest backup in the list.</source>
        <translation>原有内容保存在列表中最新的备份里。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Nothing was changed.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;未作任何更改。&lt;/b&gt;%1</translation>
    </message>
    <message>
        <source>&lt;b&gt;The rows are in, but it did not come to its end.&lt;/b&gt;</source>
        <translation>&lt;b&gt;数据行已写入，但操作未完成。&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;The rows were not restored.&lt;/b&gt;</source>
        <translation>&lt;b&gt;数据行未恢复。&lt;/b&gt;</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are in.</source>
        <translation>
            <numerusform>已写入 %Ln 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;The chosen tables were restored.&lt;/b&gt;</source>
        <translation>&lt;b&gt;所选的表已恢复。&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;All tables were restored.&lt;/b&gt;</source>
        <translation>&lt;b&gt;所有表均已恢复。&lt;/b&gt;</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n tables were not restored;&lt;/b&gt; the list says why.</source>
        <translation>
            <numerusform>&lt;b&gt;%n 个表未恢复；&lt;/b&gt;原因见列表。</numerusform>
        </translation>
    </message>
    <message>
        <source>if one of them cannot be, none is</source>
        <translation>只要有一个无法填充，就一个也不恢复</translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionDelegate</name>
    <message>
        <source>10 months ago</source>
        <translation>10 个月前</translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionFilterModel</name>
    <message>
        <source>… %1 more</source>
        <translation>… 另有 %1 个</translation>
    </message>
    <message>
        <source>%1 revisions one after the other, from %2 down to %3. Click to show them.</source>
        <translation>连续的 %1 个修订，从 %2 向下到 %3。单击以显示。</translation>
    </message>
    <message>
        <source>%1 revisions folded, from %2 down to %3; press Enter to show them</source>
        <translation>已折叠 %1 个修订，从 %2 向下到 %3；按 Enter 显示</translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionListModel</name>
    <message>
        <source>pending</source>
        <translation>待应用</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>已应用</translation>
    </message>
    <message>
        <source>the database is here</source>
        <translation>数据库位于此处</translation>
    </message>
    <message>
        <source>file missing</source>
        <translation>文件缺失</translation>
    </message>
    <message>
        <source>duplicate id</source>
        <translation>ID 重复</translation>
    </message>
    <message>
        <source>Another file declares this id, too. This one counts: it is loaded last.</source>
        <translation>另一个文件也声明了此 ID。以此文件为准：它最后加载。</translation>
    </message>
    <message>
        <source>Another file declares this id, too, and that one counts: it is loaded last. This file is not run.</source>
        <translation>另一个文件也声明了此 ID，且以那个文件为准：它最后加载。此文件不会运行。</translation>
    </message>
    <message>
        <source>cycle</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>%1 A revision cannot come before itself; Alembic refuses to load this history.</source>
        <translation>%1 修订不能位于自身之前；Alembic 拒绝加载此历史。</translation>
    </message>
    <message>
        <source>label twice</source>
        <translation>标签重复</translation>
    </message>
    <message>
        <source>missing: no file declares this revision</source>
        <translation>缺失：没有文件声明此修订</translation>
    </message>
    <message>
        <source>missing, named by %1</source>
        <translation>缺失，被 %1 引用</translation>
    </message>
    <message>
        <source>missing, named by %1 and %2</source>
        <translation>缺失，被 %1 和 %2 引用</translation>
    </message>
    <message>
        <source>missing, named by %1 and %2 more</source>
        <translation>缺失，被 %1 及其他 %2 个修订引用</translation>
    </message>
    <message>
        <source>(no message)</source>
        <translation>（无说明）</translation>
    </message>
    <message>
        <source>the database stands at a revision that this project does not have</source>
        <translation>数据库所处的修订不在此项目中</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>已编辑</translation>
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
        <translation>合并</translation>
    </message>
    <message>
        <source>branch point</source>
        <translation>分支点</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>No file declares this revision. Either its file was lost, or what names it has to be put onto another one.</source>
        <translation>没有文件声明此修订。要么其文件已丢失，要么需要将引用它的修订移到另一个修订之上。</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>修订 %1</translation>
    </message>
    <message>
        <source>cannot be read whole</source>
        <translation>无法完整读取</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>修订</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionMinimap</name>
    <message>
        <source>Overview of the revisions</source>
        <translation>修订概览</translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionMoves</name>
    <message>
        <source>%1 went through this revision already; where it stands in the history cannot be changed any more.</source>
        <translation>%1 已应用过此修订；其在历史中的位置不能再更改。</translation>
    </message>
    <message>
        <source>%1 went through %2 already; where that stands in the history cannot be changed any more.</source>
        <translation>%1 已应用过 %2；其在历史中的位置不能再更改。</translation>
    </message>
    <message>
        <source>Move %1 onto %2, with what comes after it</source>
        <translation>将 %1 连同其后的修订移到 %2 之上</translation>
    </message>
    <message>
        <source>Put %1 between %2 and what comes after that</source>
        <translation>将 %1 放到 %2 与其后的修订之间</translation>
    </message>
    <message>
        <source>Put %1 between %2 and what comes before that</source>
        <translation>将 %1 放到 %2 与其前的修订之间</translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionPane</name>
    <message>
        <source>Script and SQL</source>
        <translation>脚本和 SQL</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>SQL of upgrade()</source>
        <translation>upgrade() 的 SQL</translation>
    </message>
    <message>
        <source>Downgrade</source>
        <translation>降级</translation>
    </message>
    <message>
        <source>SQL of downgrade()</source>
        <translation>downgrade() 的 SQL</translation>
    </message>
    <message>
        <source>SQL dialect</source>
        <translation>SQL 方言</translation>
    </message>
    <message>
        <source>Write the SQL for this database</source>
        <translation>按此数据库生成 SQL</translation>
    </message>
    <message>
        <source>What was edited since the script was applied</source>
        <translation>脚本应用之后被编辑的内容</translation>
    </message>
    <message>
        <source>Edited Since</source>
        <translation>应用后的编辑</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>No revision selected</source>
        <translation>未选择修订</translation>
    </message>
    <message>
        <source>Choose a revision in the list to see its script and its SQL.</source>
        <translation>在列表中选择修订以查看其脚本和 SQL。</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>(no message)</source>
        <translation>（无说明）</translation>
    </message>
    <message>
        <source>unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <source>What it does cannot be told without running it.</source>
        <translation>不运行就无法得知其作用。</translation>
    </message>
    <message>
        <source> What else it does cannot be told without running it.</source>
        <translation> 其余作用不运行就无法得知。</translation>
    </message>
    <message>
        <source>Changes nothing in the database.</source>
        <translation>不更改数据库中的任何内容。</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>upgrade() asks for no SQL.</source>
        <translation>upgrade() 不产生 SQL。</translation>
    </message>
    <message>
        <source>downgrade() asks for no SQL.</source>
        <translation>downgrade() 不产生 SQL。</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>No SQL: the script cannot be parsed. %1</source>
        <translation>无 SQL：无法解析脚本。%1</translation>
    </message>
    <message>
        <source>No SQL: %1</source>
        <translation>无 SQL：%1</translation>
    </message>
    <message>
        <source>Incomplete from here on: %1</source>
        <translation>从此处起不完整：%1</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <source>Save the changes to %1?</source>
        <translation>要保存对 %1 的更改吗？</translation>
    </message>
    <message>
        <source>Your changes are lost if you do not save them.</source>
        <translation>如果不保存，更改将会丢失。</translation>
    </message>
    <message>
        <source>No revision can be read from this file.</source>
        <translation>无法从此文件读取修订。</translation>
    </message>
    <message>
        <source>The file is no longer on disk.</source>
        <translation>文件已不在磁盘上。</translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionPanel</name>
    <message>
        <source>Every word must match: in the message, the id, a label, the date, or a table or column that the revision touches.</source>
        <translation>每个词都必须匹配：在说明、ID、标签、日期中，或在修订所涉及的表或列中。</translation>
    </message>
    <message>
        <source>what the revision is</source>
        <translation>修订的类型或状态</translation>
    </message>
    <message>
        <source>touches this table</source>
        <translation>涉及此表</translation>
    </message>
    <message>
        <source>touches a column of this name</source>
        <translation>涉及此名称的列</translation>
    </message>
    <message>
        <source>touches this column</source>
        <translation>涉及此列</translation>
    </message>
    <message>
        <source>every revision of this branch</source>
        <translation>此分支的所有修订</translation>
    </message>
    <message>
        <source>declares this label</source>
        <translation>声明了此标签</translation>
    </message>
    <message>
        <source>the id begins like this</source>
        <translation>ID 以此开头</translation>
    </message>
    <message>
        <source>only in the message</source>
        <translation>仅在说明中查找</translation>
    </message>
    <message>
        <source>together</source>
        <translation>作为整体匹配</translation>
    </message>
    <message>
        <source>SQL of the Range</source>
        <translation>范围的 SQL</translation>
    </message>
    <message>
        <source>Filter by message, table:users, column:email, label…</source>
        <translation>按说明、table:users、column:email、标签等筛选…</translation>
    </message>
    <message>
        <source>Filter revisions</source>
        <translation>筛选修订</translation>
    </message>
    <message>
        <source>Show only the heads</source>
        <translation>仅显示 head</translation>
    </message>
    <message>
        <source>Show only what the database does not have yet</source>
        <translation>仅显示数据库中尚未应用的修订</translation>
    </message>
    <message>
        <source>Show the SQL that leads from the oldest to the newest of the selected revisions</source>
        <translation>显示从所选最旧修订到最新修订的 SQL</translation>
    </message>
    <message>
        <source>Select one revision only (Esc)</source>
        <translation>仅选择一个修订 (Esc)</translation>
    </message>
    <message>
        <source>Select one revision only</source>
        <translation>仅选择一个修订</translation>
    </message>
    <message>
        <source>Neither of %1 and %2 comes before the other</source>
        <translation>%1 和 %2 没有先后关系</translation>
    </message>
    <message>
        <source>1 revision after %1: %2</source>
        <translation>%1 之后的 1 个修订：%2</translation>
    </message>
    <message>
        <source>%1 revisions after %2, up to %3</source>
        <translation>%2 之后的 %1 个修订，直到 %3</translation>
    </message>
    <message numerus="yes">
        <source>%n heads</source>
        <translation>
            <numerusform>%n 个 head</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 pending</source>
        <translation>%1 个待应用</translation>
    </message>
    <message numerus="yes">
        <source>%n matches</source>
        <translation>
            <numerusform>%n 个匹配项</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>目前 %1</translation>
    </message>
    <message>
        <source>What the revisions touch is still being read.</source>
        <translation>仍在读取各修订所涉及的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n scripts cannot be read to their end; they may touch more than is known.</source>
        <translation>
            <numerusform>有 %n 个脚本无法读完；它们涉及的内容可能比已知的更多。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing so far</source>
        <translation>暂无结果</translation>
    </message>
    <message>
        <source>Which tables and columns the revisions touch is still being read. What matches appears here.</source>
        <translation>仍在读取各修订涉及哪些表和列。匹配的修订会显示在此处。</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>没有匹配项</translation>
    </message>
    <message>
        <source>No revision has all of these words. Press Esc to see every revision again.</source>
        <translation>没有修订包含所有这些词。按 Esc 可重新显示所有修订。</translation>
    </message>
    <message>
        <source>No revisions yet</source>
        <translation>还没有修订</translation>
    </message>
    <message>
        <source>This project has no revision scripts. Write the first one, let the models make it (compare them with a database), or have it made from a database that has tables already.</source>
        <translation>此项目没有修订脚本。可以自行编写首个修订，由模型生成（将模型与数据库比较），或根据已有表的数据库生成。</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>未打开项目</translation>
    </message>
    <message>
        <source>Open the folder that holds alembic.ini, or drop it here.</source>
        <translation>打开包含 alembic.ini 的文件夹，或将其拖放到此处。</translation>
    </message>
    <message>
        <source>New Revision…</source>
        <translation>新建修订…</translation>
    </message>
    <message>
        <source>Adopt a Database…</source>
        <translation>将数据库纳入迁移…</translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionSheet</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Create the Revision</source>
        <translation>创建修订</translation>
    </message>
    <message>
        <source>The file that will be written</source>
        <translation>将写入的文件</translation>
    </message>
    <message>
        <source>New revision</source>
        <translation>新建修订</translation>
    </message>
    <message>
        <source>Merge heads</source>
        <translation>合并 head</translation>
    </message>
    <message>
        <source>Create the Merge</source>
        <translation>创建合并</translation>
    </message>
    <message>
        <source>There is no file to show.</source>
        <translation>没有可显示的文件。</translation>
    </message>
    <message>
        <source>&lt;b&gt;The revision was not written.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;修订未写入。&lt;/b&gt;%1</translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionView</name>
    <message>
        <source>Revisions</source>
        <translation>修订</translation>
    </message>
</context>
<context>
    <name>retort::ui::RowRouteModel</name>
    <message>
        <source>not restored: %1</source>
        <translation>未恢复：%1</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>不含 %1</translation>
    </message>
    <message>
        <source>default or NULL for %1</source>
        <translation>%1 使用默认值或 NULL</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are in</source>
        <translation>
            <numerusform>已写入 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>left out</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>not restored, empty now: %1</source>
        <translation>未恢复，现为空：%1</translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation>备份内容</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>恢复到</translation>
    </message>
</context>
<context>
    <name>retort::ui::RunSheet</name>
    <message>
        <source>Upgrade</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>Downgrade</source>
        <translation>降级</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Working out the plan…</source>
        <translation>正在制定计划…</translation>
    </message>
    <message>
        <source>Restore the backup…</source>
        <translation>恢复备份…</translation>
    </message>
    <message>
        <source>Steps of the run</source>
        <translation>运行的步骤</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>运行进度</translation>
    </message>
    <message>
        <source>&lt;b&gt;There is no plan.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;没有计划。&lt;/b&gt;%1</translation>
    </message>
    <message>
        <source>Merge the heads…</source>
        <translation>合并 head…</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Runs %1.</source>
        <translation>执行方式：%1。</translation>
    </message>
    <message>
        <source>This takes something away from a production database. Type %1 to allow it:</source>
        <translation>此操作会从生产数据库中移除内容。输入 %1 以允许：</translation>
    </message>
    <message>
        <source>Backing up %1…</source>
        <translation>正在备份 %1…</translation>
    </message>
    <message>
        <source>Trying each revision up, down and up again on an empty copy of the schema…</source>
        <translation>正在结构的空副本上对每个修订依次试运行升级、降级、再升级…</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>步骤 %1/%2：%3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln statements ran.</source>
        <translation>
            <numerusform>已执行 %Ln 条语句。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop Trying</source>
        <translation>停止试运行</translation>
    </message>
    <message>
        <source>Try It First</source>
        <translation>先试运行</translation>
    </message>
    <message>
        <source>Runs each revision up, down and up again on an empty copy of the schema in memory. %1 is not touched.</source>
        <translation>在内存中结构的空副本上，对每个修订依次执行升级、降级、再升级。不会触及 %1。</translation>
    </message>
    <message>
        <source>Makes a scratch database on the server, runs each revision up, down and up again there, and drops it. %1 is not touched.</source>
        <translation>在服务器上创建临时数据库，对每个修订依次执行升级、降级、再升级，然后删除该数据库。不会触及 %1。</translation>
    </message>
    <message>
        <source>Back up %1 first</source>
        <translation>先备份 %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Undoing takes away what the run made in a production database. Type %1 and press Enter to undo it:</source>
        <translation>撤销会移除此次运行在生产数据库中创建的内容。输入 %1 并按 Enter 以撤销：</translation>
    </message>
    <message>
        <source>Undoing what is in…</source>
        <translation>正在撤销已写入的部分…</translation>
    </message>
    <message>
        <source>Forgetting the run…</source>
        <translation>正在忽略该运行…</translation>
    </message>
    <message>
        <source>See how to go on</source>
        <translation>查看如何继续</translation>
    </message>
    <message>
        <source>&lt;b&gt;Undone.&lt;/b&gt; The database holds nothing of the revision any more.</source>
        <translation>&lt;b&gt;已撤销。&lt;/b&gt;数据库中不再有该修订的任何内容。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Forgotten.&lt;/b&gt; The run no longer counts; the database is as it is.</source>
        <translation>&lt;b&gt;已忽略。&lt;/b&gt;该运行不再计入；数据库保持原样。</translation>
    </message>
    <message>
        <source>The scripts have changed. This is the plan as they are now.</source>
        <translation>脚本已更改。这是按其当前内容制定的计划。</translation>
    </message>
</context>
<context>
    <name>retort::ui::RunWords</name>
    <message numerus="yes">
        <source>%n revisions</source>
        <translation>
            <numerusform>%n 个修订</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;All applied.&lt;/b&gt; Upgraded %1; %2 is now at %3.</source>
        <translation>&lt;b&gt;已全部应用。&lt;/b&gt;已升级 %1；%2 现位于 %3。</translation>
    </message>
    <message>
        <source>&lt;b&gt;All applied.&lt;/b&gt; Downgraded %1; %2 is now at %3.</source>
        <translation>&lt;b&gt;已全部应用。&lt;/b&gt;已降级 %1；%2 现位于 %3。</translation>
    </message>
    <message>
        <source>&lt;b&gt;All applied.&lt;/b&gt; Went on to the end of the run; %1 is now at %2.</source>
        <translation>&lt;b&gt;已全部应用。&lt;/b&gt;已继续完成运行；%1 现位于 %2。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Stamped.&lt;/b&gt; %1 now says that it is at %2. No script was run; tables and rows are as they were.</source>
        <translation>&lt;b&gt;已标记。&lt;/b&gt;%1 现在记录为位于 %2。未运行任何脚本；表和数据行保持原样。</translation>
    </message>
    <message>
        <source>It came from &lt;a href=&quot;%1&quot;&gt;line %2&lt;/a&gt; of %3.</source>
        <translation>它来自 %3 的&lt;a href=&quot;%1&quot;&gt;第 %2 行&lt;/a&gt;。</translation>
    </message>
    <message>
        <source>It happened in &lt;a href=&quot;%1&quot;&gt;%2&lt;/a&gt;.</source>
        <translation>发生在 &lt;a href=&quot;%1&quot;&gt;%2&lt;/a&gt; 中。</translation>
    </message>
    <message>
        <source>Plan the upgrade to %1 instead</source>
        <translation>改为计划升级到 %1</translation>
    </message>
    <message>
        <source>Plan the downgrade to %1 instead</source>
        <translation>改为计划降级到 %1</translation>
    </message>
    <message>
        <source>the table %1</source>
        <translation>表 %1</translation>
    </message>
    <message>
        <source>the column %1</source>
        <translation>列 %1</translation>
    </message>
    <message>
        <source>rows of %1</source>
        <translation>%1 的数据行</translation>
    </message>
    <message>
        <source>what “%1” says</source>
        <translation>“%1”所涉及的内容</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>以及其他 %1 项</translation>
    </message>
    <message>
        <source>&lt;b&gt;Takes away, with the data in it:&lt;/b&gt; %1.</source>
        <translation>&lt;b&gt;将连同数据一起移除：&lt;/b&gt;%1。</translation>
    </message>
    <message>
        <source>Whether this takes away tables, columns or rows is known only in the run itself.</source>
        <translation>是否会移除表、列或数据行，只有在运行时才能得知。</translation>
    </message>
    <message>
        <source>Upgrade %1</source>
        <translation>升级 %1</translation>
    </message>
    <message>
        <source>Downgrade %1</source>
        <translation>降级 %1</translation>
    </message>
    <message>
        <source>Stamp %1</source>
        <translation>标记 %1</translation>
    </message>
    <message>
        <source>Go on with %1</source>
        <translation>继续 %1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>从 %1 到 %2</translation>
    </message>
    <message>
        <source>in one transaction</source>
        <translation>在一个事务中</translation>
    </message>
    <message>
        <source>all in one transaction</source>
        <translation>全部在一个事务中</translation>
    </message>
    <message>
        <source>one transaction per revision</source>
        <translation>每个修订一个事务</translation>
    </message>
    <message>
        <source>&lt;b&gt;There is nothing to do:&lt;/b&gt; the database is already there.</source>
        <translation>&lt;b&gt;无需执行任何操作：&lt;/b&gt;数据库已位于该处。</translation>
    </message>
    <message>
        <source>&lt;b&gt;This cannot run:&lt;/b&gt; it could not be rehearsed on a copy of the schema, so its SQL is not known. %1</source>
        <translation>&lt;b&gt;无法运行：&lt;/b&gt;未能在结构的副本上预演，因此其 SQL 未知。%1</translation>
    </message>
    <message>
        <source>See how to go on</source>
        <translation>查看如何继续</translation>
    </message>
    <message>
        <source>&lt;b&gt;This cannot run.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;无法运行。&lt;/b&gt;%1</translation>
    </message>
    <message>
        <source>It is &lt;a href=&quot;%1&quot;&gt;line %2&lt;/a&gt; of %3. Nothing was run.</source>
        <translation>位于 %3 的&lt;a href=&quot;%1&quot;&gt;第 %2 行&lt;/a&gt;。未运行任何内容。</translation>
    </message>
    <message>
        <source>It is in &lt;a href=&quot;%1&quot;&gt;%2&lt;/a&gt;. Nothing was run.</source>
        <translation>位于 &lt;a href=&quot;%1&quot;&gt;%2&lt;/a&gt; 中。未运行任何内容。</translation>
    </message>
    <message>
        <source>&lt;a href=&quot;%1&quot;&gt;Line %2&lt;/a&gt; of %3 failed in a rehearsal on an empty copy of the schema; the database was not touched.</source>
        <translation>%3 的&lt;a href=&quot;%1&quot;&gt;第 %2 行&lt;/a&gt;在结构的空副本上预演失败；未触及数据库。</translation>
    </message>
    <message>
        <source>&lt;a href=&quot;%1&quot;&gt;%2&lt;/a&gt; failed in a rehearsal on an empty copy of the schema; the database was not touched.</source>
        <translation>&lt;a href=&quot;%1&quot;&gt;%2&lt;/a&gt; 在结构的空副本上预演失败；未触及数据库。</translation>
    </message>
    <message>
        <source>before the upgrade to %1</source>
        <translation>升级到 %1 之前</translation>
    </message>
    <message>
        <source>before the downgrade to %1</source>
        <translation>降级到 %1 之前</translation>
    </message>
    <message>
        <source>before the stamp as %1</source>
        <translation>标记为 %1 之前</translation>
    </message>
    <message>
        <source>before going on to %1</source>
        <translation>继续到 %1 之前</translation>
    </message>
    <message>
        <source>A stamp only changes what the database says of itself. No script is run.</source>
        <translation>标记 (stamp) 只更改数据库中记录的修订。不会运行任何脚本。</translation>
    </message>
    <message>
        <source>The version table now says %1, which this project does not know. That is deleted first.</source>
        <translation>版本表目前记录为 %1，此项目中没有该修订。会先将其删除。</translation>
    </message>
    <message>
        <source>The backup taken before the run holds the database as it was.</source>
        <translation>运行前创建的备份保存了数据库的原有状态。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Cancelled: nothing changed.&lt;/b&gt;</source>
        <translation>&lt;b&gt;已取消：未作任何更改。&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;Nothing changed.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;未作任何更改。&lt;/b&gt;%1</translation>
    </message>
    <message>
        <source>&lt;b&gt;Nothing changed.&lt;/b&gt; There was nothing to do.</source>
        <translation>&lt;b&gt;未作任何更改。&lt;/b&gt;没有需要执行的操作。</translation>
    </message>
    <message>
        <source>%1 of %2 ran and are committed; the rest was not run.</source>
        <translation>已运行并提交 %1（共 %2 个）；其余未运行。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Cancelled. Stopped after %1.&lt;/b&gt; %2</source>
        <translation>&lt;b&gt;已取消。在 %1 之后停止。&lt;/b&gt;%2</translation>
    </message>
    <message>
        <source>&lt;b&gt;Stopped after %1.&lt;/b&gt; %2</source>
        <translation>&lt;b&gt;在 %1 之后停止。&lt;/b&gt;%2</translation>
    </message>
    <message>
        <source>%1 is now at %2.</source>
        <translation>%1 现位于 %2。</translation>
    </message>
    <message>
        <source>&lt;b&gt;The database may hold part of a revision:&lt;/b&gt; a failure could not be rolled back.</source>
        <translation>&lt;b&gt;数据库中可能留有某个修订的一部分：&lt;/b&gt;失败后无法回滚。</translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <translation>“%1”(%2)</translation>
    </message>
</context>
<context>
    <name>retort::ui::SampleSheet</name>
    <message>
        <source>Folder of the copy</source>
        <translation>副本所在文件夹</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Copy and Open</source>
        <translation>复制并打开</translation>
    </message>
    <message>
        <source>Try the sample project</source>
        <translation>试用示例项目</translation>
    </message>
    <message>
        <source>A small shop with branches and a merge, on SQLite</source>
        <translation>一个带有分支与合并的小商店，使用 SQLite</translation>
    </message>
    <message>
        <source>The sample is copied into a folder of your own, where you can change everything. It opens with an empty database beside it, so that every revision is still to be run: step it up and down, break a script, back the database up.</source>
        <translation>示例会复制到您自己的文件夹中，其中的内容可以随意更改。打开时旁边有一个空数据库，因此所有修订都尚未运行：可以升级、降级、改坏脚本，或备份数据库。</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Open It</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Type the whole path of a folder, or choose one.</source>
        <translation>请输入文件夹的完整路径，或选择一个。</translation>
    </message>
    <message>
        <source>There is a project in this folder already, such as an earlier copy. It is opened as it is.</source>
        <translation>此文件夹中已有项目，例如以前的副本。将按原样打开。</translation>
    </message>
    <message>
        <source>The folder must be empty: nothing is overwritten.</source>
        <translation>文件夹必须为空：不会覆盖任何内容。</translation>
    </message>
    <message>
        <source>The folder is made.</source>
        <translation>将创建该文件夹。</translation>
    </message>
    <message>
        <source>&lt;b&gt;The sample was not copied.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;未能复制示例。&lt;/b&gt; %1</translation>
    </message>
</context>
<context>
    <name>retort::ui::ScriptEditor</name>
    <message>
        <source>Revision script</source>
        <translation>修订脚本</translation>
    </message>
</context>
<context>
    <name>retort::ui::ScriptSide</name>
    <message>
        <source>The unsaved text is only in this window. %1</source>
        <translation>未保存的文本仅存在于此窗口中。%1</translation>
    </message>
    <message>
        <source>No file of this project declares the revision &lt;b&gt;%1&lt;/b&gt;.</source>
        <translation>此项目中没有文件声明修订 &lt;b&gt;%1&lt;/b&gt;。</translation>
    </message>
    <message>
        <source>Not saved. %1</source>
        <translation>未保存。%1</translation>
    </message>
    <message>
        <source>Not saved: the file is no longer on disk. Your text is only here.</source>
        <translation>未保存：文件已不在磁盘上。您的文本仅存在于此处。</translation>
    </message>
    <message>
        <source>Write It Again</source>
        <translation>重新写入</translation>
    </message>
    <message>
        <source>The file changed on disk while you were editing it. Nothing was overwritten.</source>
        <translation>编辑期间，磁盘上的文件发生了更改。未覆盖任何内容。</translation>
    </message>
    <message>
        <source>Show the Difference</source>
        <translation>显示差异</translation>
    </message>
    <message>
        <source>Take Theirs</source>
        <translation>采用磁盘版本</translation>
    </message>
    <message>
        <source>The text on disk replaces yours; Undo brings yours back</source>
        <translation>用磁盘上的文本替换您的文本；可用“撤销”找回</translation>
    </message>
    <message>
        <source>Overwrite It</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>Keep Mine</source>
        <translation>保留我的版本</translation>
    </message>
    <message>
        <source>Your text stays, and saving it overwrites the change on disk</source>
        <translation>保留您的文本，保存时会覆盖磁盘上的更改</translation>
    </message>
    <message>
        <source>The file changed on disk while you were editing it.</source>
        <translation>编辑期间，磁盘上的文件发生了更改。</translation>
    </message>
    <message>
        <source>theirs, on disk</source>
        <translation>磁盘版本</translation>
    </message>
    <message>
        <source>mine, unsaved</source>
        <translation>我的版本，未保存</translation>
    </message>
    <message>
        <source>Decide Later</source>
        <translation>稍后决定</translation>
    </message>
    <message>
        <source>The file is gone. What you see is what it held.</source>
        <translation>文件已不存在。当前显示的是其原有内容。</translation>
    </message>
    <message>
        <source>Changes to this script were not saved (%1).</source>
        <translation>对此脚本的更改未保存（%1）。</translation>
    </message>
    <message>
        <source>The file has changed since.</source>
        <translation>此后文件已更改。</translation>
    </message>
    <message>
        <source>Changes to this script that were not saved.</source>
        <translation>对此脚本的未保存更改。</translation>
    </message>
    <message>
        <source>the script as it is</source>
        <translation>当前脚本</translation>
    </message>
    <message>
        <source>with the unsaved changes</source>
        <translation>含未保存的更改</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
</context>
<context>
    <name>retort::ui::SessionLog</name>
    <message>
        <source>Backing up…</source>
        <translation>正在备份…</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>正在恢复…</translation>
    </message>
    <message>
        <source>Restoring rows…</source>
        <translation>正在恢复数据行…</translation>
    </message>
    <message>
        <source>Undoing what is in of the broken run…</source>
        <translation>正在撤销中断的运行已写入的部分…</translation>
    </message>
    <message>
        <source>Forgetting the broken run…</source>
        <translation>正在忽略中断的运行…</translation>
    </message>
    <message>
        <source>Not undone. %1</source>
        <translation>未撤销。%1</translation>
    </message>
    <message>
        <source>Not forgotten. %1</source>
        <translation>未忽略。%1</translation>
    </message>
    <message>
        <source>Undone: the database holds nothing of the revision any more</source>
        <translation>已撤销：数据库中不再有该修订的任何内容</translation>
    </message>
    <message>
        <source>The broken run no longer counts</source>
        <translation>中断的运行不再计入</translation>
    </message>
    <message>
        <source>Backup cancelled</source>
        <translation>备份已取消</translation>
    </message>
    <message>
        <source>Restore cancelled, nothing was changed</source>
        <translation>恢复已取消，未作任何更改</translation>
    </message>
    <message>
        <source>Not restored, and the database is changed. %1</source>
        <translation>未恢复，且数据库已被更改。%1</translation>
    </message>
    <message>
        <source>Not backed up. %1</source>
        <translation>未备份。%1</translation>
    </message>
    <message>
        <source>Not restored, nothing was changed. %1</source>
        <translation>未恢复，未作任何更改。%1</translation>
    </message>
    <message>
        <source>Rows restored; the database is at %1, and what it held before was backed up</source>
        <translation>数据行已恢复；数据库位于 %1，之前的内容已备份</translation>
    </message>
    <message>
        <source>Backed up at %1</source>
        <translation>已在 %1 处备份</translation>
    </message>
    <message>
        <source>Restored to %1; what it held before was backed up</source>
        <translation>已恢复到 %1；之前的内容已备份</translation>
    </message>
    <message>
        <source>Upgrading %1 to %2</source>
        <translation>正在将 %1 升级到 %2</translation>
    </message>
    <message>
        <source>Downgrading %1 to %2</source>
        <translation>正在将 %1 降级到 %2</translation>
    </message>
    <message>
        <source>Going on with the run on %1 that broke off</source>
        <translation>正在继续 %1 上中断的运行</translation>
    </message>
    <message>
        <source>Stamping %1 as %2</source>
        <translation>正在将 %1 标记为 %2</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>正在运行…</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>未作任何更改</translation>
    </message>
    <message>
        <source>Stopped after %1</source>
        <translation>在 %1 之后停止</translation>
    </message>
    <message>
        <source>The state of the database is not known</source>
        <translation>数据库状态未知</translation>
    </message>
    <message numerus="yes">
        <source>%n revisions, opened in %1 ms</source>
        <translation>
            <numerusform>%n 个修订，打开耗时 %1 ms</numerusform>
        </translation>
    </message>
    <message>
        <source>Restoring into a new database…</source>
        <translation>正在恢复到新数据库…</translation>
    </message>
    <message>
        <source>Restored to %1 in the new database %2; the present one was not touched</source>
        <translation>已在新数据库 %2 中恢复到 %1；当前数据库未受影响</translation>
    </message>
    <message>
        <source>Backing up the whole server…</source>
        <translation>正在备份整个服务器…</translation>
    </message>
    <message>
        <source>The whole server is backed up, in %1</source>
        <translation>整个服务器已备份到 %1</translation>
    </message>
    <message>
        <source>Restored to %1 in a new database, which took the place of the present one; that is kept as %2</source>
        <translation>已在新数据库中恢复到 %1，并取代了当前数据库；原数据库保留为 %2</translation>
    </message>
    <message>
        <source>%1 is now at %2</source>
        <translation>%1 现位于 %2</translation>
    </message>
</context>
<context>
    <name>retort::ui::SettingsPage</name>
    <message>
        <source>No setting has these words.</source>
        <translation>没有设置包含这些词。</translation>
    </message>
    <message>
        <source>General settings</source>
        <translation>常规设置</translation>
    </message>
</context>
<context>
    <name>retort::ui::SettingsRows</name>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>In high contrast, text has a contrast of at least 7:1 with everything that it stands on.</source>
        <translation>在高对比度下，文本与其背景的对比度至少为 7:1。</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast, white</source>
        <translation>高对比度，白色</translation>
    </message>
    <message>
        <source>High contrast, black</source>
        <translation>高对比度，黑色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>From the next start on.</source>
        <translation>下次启动时生效。</translation>
    </message>
    <message>
        <source>Rows of the revisions</source>
        <translation>修订行</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>修订</translation>
    </message>
    <message>
        <source>Fold long runs</source>
        <translation>折叠连续修订</translation>
    </message>
    <message>
        <source>A run of revisions in which nothing branches becomes one row, which opens with Enter.</source>
        <translation>没有分叉的连续修订合并为一行，按 Enter 展开。</translation>
    </message>
    <message>
        <source>Where the list is long</source>
        <translation>列表较长时</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>始终</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Dim unrelated revisions</source>
        <translation>淡化无关修订</translation>
    </message>
    <message>
        <source>What is neither an ancestor nor a descendant of the selected revision is drawn fainter.</source>
        <translation>既不是所选修订的祖先也不是其后代的修订以较浅的颜色显示。</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Back up the database before a run</source>
        <translation>运行前备份数据库</translation>
    </message>
    <message>
        <source>What the sheet of a run begins with; it can be changed there for each run. Without the backup nothing runs.</source>
        <translation>运行面板的初始值；可在面板中针对每次运行更改。备份失败时不会运行任何内容。</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Begin where the last window ended</source>
        <translation>从上次窗口结束处继续</translation>
    </message>
    <message>
        <source>The project is opened with the revision and the filter that it had. No password is asked for, and no production database is connected to.</source>
        <translation>以上次的修订与筛选打开项目。不会询问密码，也不会连接生产数据库。</translation>
    </message>
    <message>
        <source>Trusted projects</source>
        <translation>受信任的项目</translation>
    </message>
    <message>
        <source>Their own Python may read what Retort cannot. It can do whatever you can do on this machine.</source>
        <translation>它们自己的 Python 可以读取 Retort 无法读取的内容，并能在本机上做您能做的任何事。</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
    </message>
    <message>
        <source>They stand on the first page and in the File menu. Nothing of the projects themselves is touched.</source>
        <translation>它们显示在首页和“文件”菜单中。项目本身不会受到影响。</translation>
    </message>
    <message>
        <source>Forget Them</source>
        <translation>清除记录</translation>
    </message>
    <message>
        <source>No project has been opened yet, or they were forgotten.</source>
        <translation>尚未打开过项目，或记录已清除。</translation>
    </message>
    <message>
        <source>Show the overview</source>
        <translation>显示概览</translation>
    </message>
    <message>
        <source>The whole history in a narrow strip beside a long list; a press on it goes there.</source>
        <translation>在长列表旁以窄条显示整个历史；点击即可跳转。</translation>
    </message>
</context>
<context>
    <name>retort::ui::SettingsSheet</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>What is changed here holds at once</source>
        <translation>更改立即生效</translation>
    </message>
    <message>
        <source>Search settings and shortcuts</source>
        <translation>搜索设置和快捷键</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>General %1</source>
        <translation>常规 %1</translation>
    </message>
    <message>
        <source>Shortcuts %1</source>
        <translation>快捷键 %1</translation>
    </message>
</context>
<context>
    <name>retort::ui::Sheet</name>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
</context>
<context>
    <name>retort::ui::SheetHeader</name>
    <message>
        <source>Production</source>
        <translation>生产</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>retort::ui::ShortcutModel</name>
    <message>
        <source>Has no shortcut by default.</source>
        <translation>默认没有快捷键。</translation>
    </message>
    <message>
        <source>By default %1.</source>
        <translation>默认为 %1。</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>retort::ui::ShortcutPage</name>
    <message>
        <source>Set</source>
        <translation>设定</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Reset All</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Shortcut of %1</source>
        <translation>%1 的快捷键</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>This shortcut is the standard one.</source>
        <translation>此快捷键为默认值。</translation>
    </message>
    <message>
        <source>Give every command its standard shortcut again</source>
        <translation>将所有命令恢复为默认快捷键</translation>
    </message>
    <message>
        <source>All shortcuts are the standard ones.</source>
        <translation>所有快捷键均为默认值。</translation>
    </message>
    <message>
        <source>%1 is typed into texts and walks lists. Hold Ctrl, Alt or Meta with it, or choose a function key.</source>
        <translation>%1 用于输入文本和浏览列表。请与 Ctrl、Alt 或 Meta 组合，或选择功能键。</translation>
    </message>
    <message>
        <source>%1 opens the menu %2.</source>
        <translation>%1 用于打开菜单 %2。</translation>
    </message>
    <message>
        <source>Take Over</source>
        <translation>占用</translation>
    </message>
    <message>
        <source>%1 is the shortcut of “%2”, which is then left without one.</source>
        <translation>%1 是“%2”的快捷键；占用后后者将没有快捷键。</translation>
    </message>
    <message>
        <source>Without keys the command has no shortcut. It stays in the menus and in the command palette.</source>
        <translation>不设按键时该命令没有快捷键，但仍在菜单和命令面板中。</translation>
    </message>
    <message>
        <source>%1 is free.</source>
        <translation>%1 可用。</translation>
    </message>
    <message>
        <source>Select a command, press Enter, and then the keys that it is to have.</source>
        <translation>选择一个命令，按 Enter，然后按要设定的按键。</translation>
    </message>
    <message>
        <source>No command has these words in its name or its shortcut.</source>
        <translation>没有命令的名称或快捷键包含这些词。</translation>
    </message>
</context>
<context>
    <name>retort::ui::SidesSheet</name>
    <message>
        <source>Choose, or type the id of a revision, its first characters, a branch label, head-2</source>
        <translation>选择，或输入修订的 id、其开头字符、分支标签、head-2</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>To</source>
        <translation>终点</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save Snapshot…</source>
        <translation>保存快照…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Compare schemas</source>
        <translation>比较结构</translation>
    </message>
    <message>
        <source>&lt;b&gt;The snapshot was not saved.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;未能保存快照。&lt;/b&gt; %1</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>从(&amp;F)</translation>
    </message>
    <message>
        <source>Swap the two sides</source>
        <translation>交换两侧</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>到(&amp;T)</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
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
        <translation>复制所显示的 SQL 或操作</translation>
    </message>
    <message>
        <source>Keep the structure of the first side in a file, to compare with later</source>
        <translation>将第一侧的结构保存到文件，以便日后比较</translation>
    </message>
    <message>
        <source>a snapshot…</source>
        <translation>快照…</translation>
    </message>
    <message>
        <source>the database %1</source>
        <translation>数据库 %1</translation>
    </message>
    <message>
        <source>the models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>the snapshot %1</source>
        <translation>快照 %1</translation>
    </message>
    <message>
        <source>base: an empty database</source>
        <translation>base：空数据库</translation>
    </message>
    <message>
        <source>head: the newest revision</source>
        <translation>head：最新的修订</translation>
    </message>
    <message>
        <source>heads: the newest revisions</source>
        <translation>heads：最新的各修订</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>修订 %1</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>从 %1 到 %2</translation>
    </message>
    <message>
        <source>Both sides are the same</source>
        <translation>两侧相同</translation>
    </message>
    <message>
        <source>Choose something else on one of them.</source>
        <translation>请更换其中一侧。</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>What a revision makes is built in a scratch database on the server, which is dropped again.</source>
        <translation>修订的结果会在服务器上的临时数据库中生成，随后删除该数据库。</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>没有差异</translation>
    </message>
    <message>
        <source>%1 and %2 have the same tables, columns, keys and indexes.</source>
        <translation>%1 与 %2 的表、列、键和索引相同。</translation>
    </message>
    <message>
        <source>The two were not compared</source>
        <translation>未能比较两者</translation>
    </message>
    <message numerus="yes">
        <source>%n differences</source>
        <translation>
            <numerusform>%n 处差异</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a snapshot</source>
        <translation>选择快照</translation>
    </message>
    <message>
        <source>Snapshots (*.json);;All files (*)</source>
        <translation>快照 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Save the snapshot</source>
        <translation>保存快照</translation>
    </message>
    <message>
        <source>%1 The project’s own Python may read them, once you trust it in the Migrate menu.</source>
        <comment>why the models could not be read</comment>
        <translation>%1 在“迁移”菜单中信任该项目后，其自己的 Python 也许可以读取它们。</translation>
    </message>
</context>
<context>
    <name>retort::ui::SqlSheet</name>
    <message>
        <source>From</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>To</source>
        <translation>终点</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>SQL script</source>
        <translation>SQL 脚本</translation>
    </message>
    <message>
        <source>SQL dialect</source>
        <translation>SQL 方言</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>从(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>到(&amp;T)</translation>
    </message>
    <message>
        <source>f&amp;or</source>
        <translation>方言(&amp;O)</translation>
    </message>
    <message>
        <source>where the range begins: %1</source>
        <translation>范围起点：%1</translation>
    </message>
    <message>
        <source>where the range ends: %1</source>
        <translation>范围终点：%1</translation>
    </message>
    <message>
        <source>where %1 stands: %2</source>
        <translation>%1 所处的修订：%2</translation>
    </message>
    <message>
        <source>base: an empty database</source>
        <translation>base：空数据库</translation>
    </message>
    <message>
        <source>head: the newest revision</source>
        <translation>head：最新的修订</translation>
    </message>
    <message>
        <source>heads: the newest revisions</source>
        <translation>heads：最新的各修订</translation>
    </message>
    <message>
        <source>the selected revision: %1</source>
        <translation>所选修订：%1</translation>
    </message>
    <message>
        <source>head: %1</source>
        <translation>head：%1</translation>
    </message>
    <message>
        <source>Upgrade from %1 to %2</source>
        <translation>从 %1 升级到 %2</translation>
    </message>
    <message>
        <source>Downgrade from %1 to %2</source>
        <translation>从 %1 降级到 %2</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>没有需要执行的操作。</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;The script ends early.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;脚本提前结束。&lt;/b&gt;%1</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n revisions are not in it whole;&lt;/b&gt; fill them in where the text says so:</source>
        <translation>
            <numerusform>&lt;b&gt;其中 %n 个修订不完整；&lt;/b&gt;请在文本中注明之处补全：</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Save the SQL script</source>
        <translation>保存 SQL 脚本</translation>
    </message>
    <message>
        <source>SQL (*.sql);;All files (*)</source>
        <translation>SQL (*.sql);;所有文件 (*)</translation>
    </message>
    <message>
        <source>&lt;b&gt;Not saved.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;未保存。&lt;/b&gt;%1</translation>
    </message>
    <message>
        <source>Choose, or type what Alembic takes: an id or its first characters, a branch label, head-2</source>
        <translation>选择或输入 Alembic 接受的写法：ID 或其开头几个字符、分支标签、head-2</translation>
    </message>
    <message>
        <source>&lt;b&gt;Not saved.&lt;/b&gt; The SQL is still being written.</source>
        <translation>&lt;b&gt;未保存。&lt;/b&gt;SQL 仍在生成中。</translation>
    </message>
</context>
<context>
    <name>retort::ui::SqlView</name>
    <message>
        <source>SQL of the revision</source>
        <translation>修订的 SQL</translation>
    </message>
</context>
<context>
    <name>retort::ui::TlsChoiceWords</name>
    <message>
        <source>As the driver decides</source>
        <translation>由驱动程序决定</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>不加密</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Encrypted, certificate checked</source>
        <translation>加密，检查证书</translation>
    </message>
    <message>
        <source>Encrypted, certificate and host name checked</source>
        <translation>加密，检查证书和主机名</translation>
    </message>
</context>
<context>
    <name>retort::ui::TopBar</name>
    <message>
        <source>at base</source>
        <translation>位于 base</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>位于 %1</translation>
    </message>
    <message>
        <source>No project</source>
        <translation>无项目</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation>生产</translation>
    </message>
    <message>
        <source>testing</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>development</source>
        <translation>开发</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Choose the database to work on</source>
        <translation>选择要操作的数据库</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>连接…</translation>
    </message>
    <message>
        <source>Connect to %1…</source>
        <translation>连接到 %1…</translation>
    </message>
    <message>
        <source>The connection failed.</source>
        <translation>连接失败。</translation>
    </message>
    <message>
        <source>No database; previews work without one</source>
        <translation>无数据库；仍可使用预览</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
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
        <translation>有中断的运行</translation>
    </message>
    <message>
        <source>unknown revision</source>
        <translation>未知修订</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>已是最新</translation>
    </message>
    <message>
        <source>%1 pending</source>
        <translation>%1 个待应用</translation>
    </message>
</context>
<context>
    <name>retort::ui::TrialWords</name>
    <message>
        <source>Tried on an empty copy of the schema: the upgrade does what is ticked and nothing else, the downgrade leads back.</source>
        <translation>已在结构的空副本上试运行：升级只完成勾选的更改，降级可还原。</translation>
    </message>
    <message>
        <source>&lt;b&gt;The upgrade fails&lt;/b&gt; on an empty copy of the schema. %1</source>
        <translation>在结构的空副本上&lt;b&gt;升级失败&lt;/b&gt;。%1</translation>
    </message>
    <message>
        <source>&lt;b&gt;The downgrade fails&lt;/b&gt; on an empty copy of the schema. %1</source>
        <translation>在结构的空副本上&lt;b&gt;降级失败&lt;/b&gt;。%1</translation>
    </message>
    <message>
        <source>&lt;b&gt;After the upgrade the models and the database still differ:&lt;/b&gt; %1.</source>
        <translation>&lt;b&gt;升级之后，模型与数据库仍有差异：&lt;/b&gt;%1。</translation>
    </message>
    <message>
        <source>&lt;b&gt;It works on an empty schema, but there are rows&lt;/b&gt; that would have no value for what may not be NULL: %1. Give a server default, or add it with NULL, fill it and then forbid NULL.</source>
        <translation>&lt;b&gt;在空结构上可行，但现有数据行&lt;/b&gt;在不允许为 NULL 的列中将没有值：%1。请指定服务器默认值，或先以 NULL 添加，填充后再禁止 NULL。</translation>
    </message>
    <message>
        <source>it leaves behind: %1</source>
        <translation>遗留了 %1</translation>
    </message>
    <message>
        <source>it does not bring back: %1</source>
        <translation>未还原 %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;The downgrade does not lead back.&lt;/b&gt; Compared with the schema before, %1.</source>
        <translation>&lt;b&gt;降级未能还原。&lt;/b&gt;与之前的结构相比，%1。</translation>
    </message>
    <message>
        <source>Not tried out: %1</source>
        <translation>未试运行：%1</translation>
    </message>
    <message>
        <source> (%1, not %2)</source>
        <translation> (%1，而非 %2)</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 以及其他 %2 项</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a table, and what of it differs</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>retort::ui::TripWords</name>
    <message>
        <source>and %1 more</source>
        <translation>以及其他 %1 项</translation>
    </message>
    <message>
        <source>ran up, down and up again.</source>
        <translation>已依次完成升级、降级、再升级。</translation>
    </message>
    <message>
        <source>the upgrade fails: %1</source>
        <translation>升级失败：%1</translation>
    </message>
    <message>
        <source>the downgrade fails: %1</source>
        <translation>降级失败：%1</translation>
    </message>
    <message>
        <source>the downgrade does not lead back: %1</source>
        <translation>降级未能还原：%1</translation>
    </message>
    <message>
        <source>the upgrade fails after the downgrade: %1</source>
        <translation>降级之后升级失败：%1</translation>
    </message>
    <message>
        <source>the second upgrade makes something else than the first: %1</source>
        <translation>第二次升级的结果与第一次不同：%1</translation>
    </message>
    <message>
        <source>tried: up, down, up</source>
        <translation>试运行：升、降、升</translation>
    </message>
    <message>
        <source>tried: fails</source>
        <translation>试运行：失败</translation>
    </message>
    <message>
        <source>tried: no way down</source>
        <translation>试运行：无法降级</translation>
    </message>
    <message>
        <source>tried: does not lead back</source>
        <translation>试运行：未能还原</translation>
    </message>
    <message>
        <source>tried: cannot be repeated</source>
        <translation>试运行：不可重复</translation>
    </message>
    <message>
        <source>&lt;b&gt;It could not be tried.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;无法试运行。&lt;/b&gt;%1</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;Tried.&lt;/b&gt; All %n revisions ran up, down and up again on an empty copy of the schema.</source>
        <translation>
            <numerusform>&lt;b&gt;已试运行。&lt;/b&gt;全部 %n 个修订均在结构的空副本上依次完成升级、降级、再升级。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n revisions after it were not tried.</source>
        <translation>
            <numerusform>其后的 %n 个修订未试运行。</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;On an empty copy of the schema&lt;/b&gt;</source>
        <translation>&lt;b&gt;在结构的空副本上&lt;/b&gt;</translation>
    </message>
</context>
<context>
    <name>retort::ui::TrustedProjects</name>
    <message>
        <source>No project is trusted. Compare offers it where it would help.</source>
        <translation>没有受信任的项目。在有帮助时，“比较”会提供此选项。</translation>
    </message>
    <message>
        <source>Trust No Longer</source>
        <translation>不再信任</translation>
    </message>
    <message>
        <source>Trusted projects</source>
        <translation>受信任的项目</translation>
    </message>
</context>
<context>
    <name>retort::ui::TypedName</name>
    <message>
        <source>Name of the database, to confirm</source>
        <translation>输入数据库名称以确认</translation>
    </message>
</context>
<context>
    <name>retort::ui::WelcomePage</name>
    <message>
        <source>Open Folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>New Project…</source>
        <translation>新建项目…</translation>
    </message>
    <message>
        <source>Adopt an Existing Database…</source>
        <translation>将现有数据库纳入迁移…</translation>
    </message>
    <message>
        <source>For a database that has tables and no migrations yet: a project is made, and its first revision from the tables</source>
        <translation>适用于已有表但尚无迁移的数据库：先创建项目，再根据这些表生成其首个修订</translation>
    </message>
    <message>
        <source>Open an Alembic project</source>
        <translation>打开 Alembic 项目</translation>
    </message>
    <message>
        <source>Choose the folder that holds alembic.ini (or pyproject.toml with [tool.alembic]), or drop it onto this window. Nothing in the project is run: revision scripts are read, and their SQL is shown.</source>
        <translation>选择包含 alembic.ini（或含 [tool.alembic] 的 pyproject.toml）的文件夹，或将其拖放到此窗口。不会运行项目中的任何内容：只读取修订脚本并显示其 SQL。</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>正在打开 %1…</translation>
    </message>
    <message>
        <source>This folder could not be opened</source>
        <translation>无法打开此文件夹</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Try the Sample Project…</source>
        <translation>试用示例项目…</translation>
    </message>
    <message>
        <source>A copy of a small shop, with a database to step up and down</source>
        <translation>小商店项目的副本，附带可升级和降级的数据库</translation>
    </message>
</context>
<context>
    <name>retort::ui::WindowActions</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New Project…</source>
        <translation>新建项目(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open Folder…</source>
        <translation>打开文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Close Project</source>
        <translation>关闭项目(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save Script</source>
        <translation>保存脚本(&amp;S)</translation>
    </message>
    <message>
        <source>Read the Scripts &amp;Again</source>
        <translation>重新读取脚本(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Export Graph…</source>
        <translation>导出图(&amp;E)…</translation>
    </message>
    <message>
        <source>Export What the &amp;Filter Leaves…</source>
        <translation>导出筛选结果(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Find in the Script or SQL…</source>
        <translation>在脚本或 SQL 中查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>查找下一个(&amp;N)</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>查找上一个(&amp;V)</translation>
    </message>
    <message>
        <source>Rep&amp;lace in the Script…</source>
        <translation>在脚本中替换(&amp;L)…</translation>
    </message>
    <message>
        <source>Co&amp;mplete the Name</source>
        <translation>补全名称(&amp;M)</translation>
    </message>
    <message>
        <source>Fill In the &amp;Downgrade</source>
        <translation>填写降级(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>数据库(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation>连接(&amp;C)…</translation>
    </message>
    <message>
        <source>Connect to the &amp;Project’s Database</source>
        <translation>连接到项目的数据库(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>断开连接(&amp;D)</translation>
    </message>
    <message>
        <source>Read the Position &amp;Again</source>
        <translation>重新读取所处修订(&amp;A)</translation>
    </message>
    <message>
        <source>Put the Database under &amp;Migrations…</source>
        <translation>将数据库纳入迁移管理(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Back Up Now</source>
        <translation>立即备份(&amp;B)</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>&amp;Migrate</source>
        <translation>迁移(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Upgrade One Revision…</source>
        <translation>升级一个修订(&amp;U)…</translation>
    </message>
    <message>
        <source>+1</source>
        <translation>+1</translation>
    </message>
    <message>
        <source>&amp;Downgrade One Revision…</source>
        <translation>降级一个修订(&amp;D)…</translation>
    </message>
    <message>
        <source>−1</source>
        <translation>−1</translation>
    </message>
    <message>
        <source>Upgrade to &amp;Head…</source>
        <translation>升级到 head(&amp;H)…</translation>
    </message>
    <message>
        <source>To head</source>
        <translation>到 head</translation>
    </message>
    <message>
        <source>Downgrade to &amp;Base…</source>
        <translation>降级到 base(&amp;B)…</translation>
    </message>
    <message>
        <source>Go to the &amp;Selected Revision…</source>
        <translation>转到所选修订(&amp;S)…</translation>
    </message>
    <message>
        <source>S&amp;tamp the Selected Revision…</source>
        <translation>标记为所选修订(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Compare the Models with the Database…</source>
        <translation>比较模型与数据库(&amp;C)…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>T&amp;rust the Project’s Python</source>
        <translation>信任项目的 Python(&amp;R)</translation>
    </message>
    <message>
        <source>S&amp;QL Script…</source>
        <translation>SQL 脚本(&amp;Q)…</translation>
    </message>
    <message>
        <source>SQL of the Ran&amp;ge…</source>
        <translation>范围的 SQL(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;New Revision…</source>
        <translation>新建修订(&amp;N)…</translation>
    </message>
    <message>
        <source>New Revision &amp;on the Selected One…</source>
        <translation>在所选修订上新建修订(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Merge Heads…</source>
        <translation>合并 head(&amp;M)…</translation>
    </message>
    <message>
        <source>Merge heads</source>
        <translation>合并 head</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Filter Revisions</source>
        <translation>筛选修订(&amp;F)</translation>
    </message>
    <message>
        <source>Show Where the &amp;Database Stands</source>
        <translation>显示数据库所处的修订(&amp;D)</translation>
    </message>
    <message>
        <source>Di&amp;m Unrelated Revisions</source>
        <translation>淡化无关修订(&amp;M)</translation>
    </message>
    <message>
        <source>Fold Lon&amp;g Runs</source>
        <translation>折叠连续修订(&amp;G)</translation>
    </message>
    <message>
        <source>Fold This R&amp;un Again</source>
        <translation>重新折叠此段修订(&amp;U)</translation>
    </message>
    <message>
        <source>Go to the &amp;Revisions</source>
        <translation>转到修订(&amp;R)</translation>
    </message>
    <message>
        <source>Go to the &amp;Script</source>
        <translation>转到脚本(&amp;S)</translation>
    </message>
    <message>
        <source>Go to the S&amp;QL</source>
        <translation>转到 SQL(&amp;Q)</translation>
    </message>
    <message>
        <source>Go to the F&amp;acts</source>
        <translation>转到详情(&amp;A)</translation>
    </message>
    <message>
        <source>SQL of the Other Direct&amp;ion</source>
        <translation>另一方向的 SQL(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Bottom Pane</source>
        <translation>底部窗格(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Comfortable Rows</source>
        <translation>宽松行距(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;ompact Rows</source>
        <translation>紧凑行距(&amp;O)</translation>
    </message>
    <message>
        <source>Theme of the S&amp;ystem</source>
        <translation>跟随系统主题(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Light Theme</source>
        <translation>浅色主题(&amp;L)</translation>
    </message>
    <message>
        <source>Dark Th&amp;eme</source>
        <translation>深色主题(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Command Palette</source>
        <translation>命令面板(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Retort</source>
        <translation>关于 Retort(&amp;A)</translation>
    </message>
    <message>
        <source>Open a project first.</source>
        <translation>请先打开项目。</translation>
    </message>
    <message>
        <source>Connect to a database first.</source>
        <translation>请先连接数据库。</translation>
    </message>
    <message>
        <source>Something is running.</source>
        <translation>有操作正在运行。</translation>
    </message>
    <message>
        <source>The connection profile %1 is read-only.</source>
        <translation>连接配置 %1 为只读。</translation>
    </message>
    <message>
        <source>The database is at the newest revision.</source>
        <translation>数据库已位于最新的修订。</translation>
    </message>
    <message>
        <source>The database is at base.</source>
        <translation>数据库位于 base。</translation>
    </message>
    <message>
        <source>Select a revision first.</source>
        <translation>请先选择修订。</translation>
    </message>
    <message>
        <source>The project has no revisions.</source>
        <translation>项目中没有修订。</translation>
    </message>
    <message>
        <source>The history has no more than one head; there is nothing to merge.</source>
        <translation>历史中最多只有一个 head；没有可合并的内容。</translation>
    </message>
    <message>
        <source>A database in memory cannot be backed up.</source>
        <translation>内存数据库无法备份。</translation>
    </message>
    <message>
        <source>The project names no database.</source>
        <translation>项目未指定数据库。</translation>
    </message>
    <message>
        <source>The database is under migrations already.</source>
        <translation>数据库已纳入迁移管理。</translation>
    </message>
    <message>
        <source>The project has revisions already.</source>
        <translation>项目中已有修订。</translation>
    </message>
    <message>
        <source>There are no unsaved changes.</source>
        <translation>没有未保存的更改。</translation>
    </message>
    <message>
        <source>Nothing is typed into the filter.</source>
        <translation>筛选框中没有输入内容。</translation>
    </message>
    <message>
        <source>Select two revisions of one line first, the second one with Ctrl or Shift.</source>
        <translation>请先在同一条线上选择两个修订，选第二个时按住 Ctrl 或 Shift。</translation>
    </message>
    <message>
        <source>The selected revision is in no long run.</source>
        <translation>所选修订不在连续修订段中。</translation>
    </message>
    <message>
        <source>Copy the Revision’s &amp;Id</source>
        <translation>复制修订的 id(&amp;I)</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>设置(&amp;E)…</translation>
    </message>
    <message>
        <source>Compare Any T&amp;wo Schemas…</source>
        <translation>比较任意两个结构(&amp;W)…</translation>
    </message>
    <message>
        <source>Go to the Ru&amp;n</source>
        <translation>转到运行(&amp;N)</translation>
    </message>
    <message>
        <source>High Contrast, &amp;White</source>
        <translation>高对比度，白色(&amp;W)</translation>
    </message>
    <message>
        <source>High Contrast, Blac&amp;k</source>
        <translation>高对比度，黑色(&amp;H)</translation>
    </message>
    <message>
        <source>Try the &amp;Sample Project…</source>
        <translation>试用示例项目(&amp;S)…</translation>
    </message>
    <message>
        <source>No run is planned or under way.</source>
        <translation>没有已计划或进行中的运行。</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Insert &amp;Operation…</source>
        <translation>插入操作(&amp;O)…</translation>
    </message>
    <message>
        <source>Mo&amp;ve the Selected Revision…</source>
        <translation>移动所选修订(&amp;V)…</translation>
    </message>
    <message>
        <source>Show the O&amp;verview</source>
        <translation>显示概览(&amp;V)</translation>
    </message>
    <message>
        <source>No file declares this revision.</source>
        <translation>没有文件声明此修订。</translation>
    </message>
</context>
</TS>
