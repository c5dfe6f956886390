<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>GraphPicture</name>
    <message>
        <source>%1, page %2 of %3</source>
        <translation>%1, página %2 de %3</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Migration workbench for Alembic projects</source>
        <translation>Entorno de trabajo de migraciones para proyectos Alembic</translation>
    </message>
    <message>
        <source>Folder of an Alembic project, or its alembic.ini</source>
        <translation>Carpeta de un proyecto Alembic, o su alembic.ini</translation>
    </message>
    <message>
        <source>Language of the window: %1</source>
        <translation>Idioma de la ventana: %1</translation>
    </message>
    <message>
        <source>Size of the window on the tour, as 1400x900</source>
        <translation>Tamaño de la ventana en el recorrido, p. ej. 1400x900</translation>
    </message>
    <message>
        <source>Open PATH, connect, upgrade, back up, downgrade and restore its database, and leave pictures and the SQL that ran in FOLDER</source>
        <translation>Abrir PATH, conectar, hacer upgrade, copia de seguridad, downgrade y restauración de su base de datos, y dejar en FOLDER las imágenes y el SQL ejecutado</translation>
    </message>
    <message>
        <source>there is no translation into “%1”; there are %2</source>
        <translation>no hay traducción para «%1»; las hay para %2</translation>
    </message>
    <message>
        <source>only one project can be opened at a time</source>
        <translation>solo se puede abrir un proyecto a la vez</translation>
    </message>
    <message>
        <source>--tour needs the path of a project</source>
        <translation>--tour necesita la ruta de un proyecto</translation>
    </message>
    <message>
        <source>--size takes a width and a height, as in 1400x900</source>
        <translation>--size necesita un ancho y un alto, como en 1400x900</translation>
    </message>
    <message>
        <source>Colours: light, dark, high-contrast-light, high-contrast-dark or system</source>
        <translation>Colores: light, dark, high-contrast-light, high-contrast-dark o system</translation>
    </message>
    <message>
        <source>Begin without the project that was open last</source>
        <translation>Empezar sin el último proyecto abierto</translation>
    </message>
    <message>
        <source>--theme takes light, dark, high-contrast-light, high-contrast-dark or system</source>
        <translation>--theme admite light, dark, high-contrast-light, high-contrast-dark o system</translation>
    </message>
</context>
<context>
    <name>retort::ui::AdoptSheet</name>
    <message>
        <source>Read Again</source>
        <translation>Volver a leer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Write the First Revision</source>
        <translation>Escribir la primera revisión</translation>
    </message>
    <message>
        <source>The first revision</source>
        <translation>La primera revisión</translation>
    </message>
    <message>
        <source>What the revision does not carry</source>
        <translation>Lo que la revisión no incluye</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>Not carried</source>
        <translation>No incluido</translation>
    </message>
    <message>
        <source>Message of the revision</source>
        <translation>Mensaje de la revisión</translation>
    </message>
    <message>
        <source>Put %1 under migrations</source>
        <translation>Gestionar %1 con migraciones</translation>
    </message>
    <message>
        <source>Write the first revision from its tables, then stamp it; tables and rows stay as they are</source>
        <translation>Escribir la primera revisión a partir de sus tablas y hacer stamp con ella; las tablas y las filas no cambian</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>The tables of %1 are read, made into a revision, and the revision is checked.</source>
        <translation>Se leen las tablas de %1, se convierten en una revisión y se comprueba la revisión.</translation>
    </message>
    <message>
        <source>Not carried (%1)</source>
        <translation>No incluido (%1)</translation>
    </message>
    <message>
        <source>&lt;b&gt;The revision would not make the schema that the database has&lt;/b&gt;, so it cannot be written:</source>
        <translation>&lt;b&gt;La revisión no crearía el esquema que tiene la base de datos&lt;/b&gt;, así que no se puede escribir:</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>y %1 más</translation>
    </message>
    <message numerus="yes">
        <source>The %n tables become the first revision.</source>
        <translation>
            <numerusform>La única tabla pasa a ser la primera revisión.</numerusform>
            <numerusform>Las %n tablas pasan a ser la primera revisión.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was run up and down on an empty database in memory, which came out the same.</source>
        <translation>Se ejecutaron su upgrade y su downgrade en una base de datos vacía en memoria, y el resultado fue idéntico.</translation>
    </message>
    <message>
        <source>Its operations were replayed without a database, and came out the same.</source>
        <translation>Sus operaciones se reprodujeron sin base de datos, y el resultado fue idéntico.</translation>
    </message>
    <message>
        <source>These are not in it, and a database made from it will lack them:</source>
        <translation>Lo siguiente no está incluido, y faltará en toda base de datos creada con ella:</translation>
    </message>
    <message>
        <source>and %1 more, see “Not carried”</source>
        <translation>y %1 más, véase «No incluido»</translation>
    </message>
    <message>
        <source>&lt;b&gt;The revision was not written.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;No se escribió la revisión.&lt;/b&gt; %1</translation>
    </message>
    <message>
        <source>There is no first revision to be made</source>
        <translation>No hay primera revisión que crear</translation>
    </message>
</context>
<context>
    <name>retort::ui::BackupListModel</name>
    <message>
        <source>The copy passed SQLite’s integrity check when it was made. It is checked again before it is restored.</source>
        <translation>La copia superó la comprobación de integridad de SQLite al crearse. Se comprueba de nuevo antes de restaurarla.</translation>
    </message>
    <message>
        <source>The dump was found complete when it was made. It is checked again before it is restored.</source>
        <translation>Se comprobó que el volcado estaba completo al crearse. Se comprueba de nuevo antes de restaurarlo.</translation>
    </message>
    <message>
        <source>no version table</source>
        <translation>sin tabla de versiones</translation>
    </message>
    <message numerus="yes">
        <source>%n tables</source>
        <translation>
            <numerusform>%n tabla</numerusform>
            <numerusform>%n tablas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>rows, tables</comment>
        <translation>%1 en %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln fila</numerusform>
            <numerusform>%Ln filas</numerusform>
        </translation>
    </message>
    <message>
        <source>verified</source>
        <translation>verificada</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>dañada</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln rows</source>
        <translation>
            <numerusform>%1: %Ln fila</numerusform>
            <numerusform>%1: %Ln filas</numerusform>
        </translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Creada</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Database at</source>
        <translation>Base de datos en</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>retort::ui::BackupsPane</name>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Back Up Now</source>
        <translation>Hacer copia ahora</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restaurar…</translation>
    </message>
    <message>
        <source>Restore Only the Rows…</source>
        <translation>Restaurar solo las filas…</translation>
    </message>
    <message>
        <source>The rows of the backup in the schema of today, when the backup was made at an older revision</source>
        <translation>Las filas de la copia en el esquema actual, si la copia se hizo en una revisión anterior</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Open the Folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation>hecha a mano</translation>
    </message>
    <message>
        <source>No database is connected</source>
        <translation>No hay ninguna base de datos conectada</translation>
    </message>
    <message>
        <source>The backups of a database are listed here once it is connected.</source>
        <translation>Las copias de seguridad de una base de datos aparecen aquí cuando está conectada.</translation>
    </message>
    <message>
        <source>No backups for this database</source>
        <translation>No hay copias de seguridad para esta base de datos</translation>
    </message>
    <message>
        <source>A database in memory cannot be backed up.</source>
        <translation>No se puede hacer copia de seguridad de una base de datos en memoria.</translation>
    </message>
    <message>
        <source>No backups of %1 yet</source>
        <translation>Aún no hay copias de seguridad de %1</translation>
    </message>
    <message>
        <source>A backup is offered before every run; you can also make one now.</source>
        <translation>Antes de cada ejecución se ofrece hacer una copia de seguridad; también puede hacer una ahora.</translation>
    </message>
    <message>
        <source>The connection profile is read-only.</source>
        <translation>El perfil de conexión es de solo lectura.</translation>
    </message>
    <message>
        <source>Replace everything in &lt;b&gt;%1&lt;/b&gt; (now at %2) with the backup of %3, made at %4? The database as it is now is backed up first.</source>
        <translation>¿Reemplazar todo en &lt;b&gt;%1&lt;/b&gt; (ahora en %2) con la copia del %3, hecha en %4? Antes se hace una copia de seguridad de la base de datos tal como está.</translation>
    </message>
    <message>
        <source>Replace everything in &lt;b&gt;%1&lt;/b&gt; (now at %2) with the backup of %3, which has %4? The database as it is now is backed up first.</source>
        <translation>¿Reemplazar todo en &lt;b&gt;%1&lt;/b&gt; (ahora en %2) con la copia del %3, %4? Antes se hace una copia de seguridad de la base de datos tal como está.</translation>
    </message>
    <message>
        <source>This server cannot do it in one step: the backup is first tried out in a scratch database, then the tables are dropped and restored.</source>
        <translation>Este servidor no puede hacerlo en un solo paso: la copia se prueba primero en una base de datos temporal; después se eliminan las tablas y se restauran.</translation>
    </message>
    <message>
        <source>Production.</source>
        <translation>Producción.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>before restoring</source>
        <translation>antes de restaurar</translation>
    </message>
    <message>
        <source>Delete the backup “%1” of %2? The file %3 is removed and cannot be brought back.</source>
        <translation>¿Eliminar la copia «%1» del %2? El archivo %3 se borra y no se puede recuperar.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Type %1:</source>
        <translation>Escriba %1:</translation>
    </message>
    <message>
        <source>Into a New Database…</source>
        <translation>En una base de datos nueva…</translation>
    </message>
    <message>
        <source>The backup of %1 goes into a new file, beside &lt;b&gt;%2&lt;/b&gt; unless a folder is named. &lt;b&gt;%2&lt;/b&gt; stays as it is.</source>
        <translation>La copia del %1 va a un archivo nuevo, junto a &lt;b&gt;%2&lt;/b&gt; si no se indica una carpeta. &lt;b&gt;%2&lt;/b&gt; queda como está.</translation>
    </message>
    <message>
        <source>The backup of %1 goes into a new database on the same server. &lt;b&gt;%2&lt;/b&gt; stays as it is.</source>
        <translation>La copia del %1 va a una base de datos nueva en el mismo servidor. &lt;b&gt;%2&lt;/b&gt; queda como está.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Its name:</source>
        <translation>Su nombre:</translation>
    </message>
    <message>
        <source>Name of the new database</source>
        <translation>Nombre de la base de datos nueva</translation>
    </message>
    <message>
        <source>The backup is in the new database &lt;b&gt;%1&lt;/b&gt;, checked; &lt;b&gt;%2&lt;/b&gt; was not touched.</source>
        <translation>La copia está en la base de datos nueva &lt;b&gt;%1&lt;/b&gt;, comprobada; &lt;b&gt;%2&lt;/b&gt; no se ha tocado.</translation>
    </message>
    <message>
        <source>Other ways to back up</source>
        <translation>Otras formas de hacer copias de seguridad</translation>
    </message>
    <message>
        <source>Back Up the Whole Server</source>
        <translation>Hacer copia de seguridad de todo el servidor</translation>
    </message>
    <message>
        <source>All databases of the server, with its roles and tablespaces</source>
        <translation>Todas las bases de datos del servidor, con sus roles y tablespaces</translation>
    </message>
    <message>
        <source>Only PostgreSQL can back up a whole server.</source>
        <translation>Solo PostgreSQL permite hacer la copia de seguridad de todo un servidor.</translation>
    </message>
    <message>
        <source>Swap for a New Database…</source>
        <translation>Cambiar por una base de datos nueva…</translation>
    </message>
    <message>
        <source>Looking whether a new database can take the place of &lt;b&gt;%1&lt;/b&gt;…</source>
        <translation>Comprobando si una base de datos nueva puede ocupar el lugar de &lt;b&gt;%1&lt;/b&gt;…</translation>
    </message>
    <message>
        <source>Look Again</source>
        <translation>Comprobar de nuevo</translation>
    </message>
    <message>
        <source>No other database can take the place of &lt;b&gt;%1&lt;/b&gt;, and nothing was changed. %2</source>
        <translation>Ninguna otra base de datos puede ocupar el lugar de &lt;b&gt;%1&lt;/b&gt;, y no se ha cambiado nada. %2</translation>
    </message>
    <message>
        <source>The backup of %1 goes into a new database first, while &lt;b&gt;%2&lt;/b&gt; stays as it is. When that is complete and checked, it takes the name %2, and the present one is kept as &lt;b&gt;%3&lt;/b&gt;. For that moment nobody may be connected to it; this window lets go of it by itself.</source>
        <translation>La copia de seguridad de %1 va primero a una base de datos nueva, mientras &lt;b&gt;%2&lt;/b&gt; queda como está. Cuando está completa y comprobada, toma el nombre %2, y la actual se conserva como &lt;b&gt;%3&lt;/b&gt;. En ese momento nadie puede estar conectado a ella; esta ventana se desconecta por sí sola.</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; is the database of the backup now. The former one is kept as &lt;b&gt;%2&lt;/b&gt;.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; es ahora la base de datos de la copia de seguridad. La anterior se conserva como &lt;b&gt;%2&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>The whole server is in the file &lt;b&gt;%1&lt;/b&gt;. It is brought back by hand, into a new and empty server: &lt;tt&gt;psql --no-psqlrc --file=FILE postgres&lt;/tt&gt;</source>
        <translation>Todo el servidor está en el archivo &lt;b&gt;%1&lt;/b&gt;. Se recupera a mano, en un servidor nuevo y vacío: &lt;tt&gt;psql --no-psqlrc --file=FILE postgres&lt;/tt&gt;</translation>
    </message>
</context>
<context>
    <name>retort::ui::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>retort::ui::BottomPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>retort::ui::BrokenRunWords</name>
    <message>
        <source>The last run, “%1” of %2,</source>
        <translation>La última ejecución, «%1» del %2,</translation>
    </message>
    <message>
        <source>its last revision</source>
        <translation>su última revisión</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>y %1 más</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 broke off, but the server is still at its last statement.&lt;/b&gt; Wait until that has ended.</source>
        <translation>&lt;b&gt;%1 se interrumpió, pero el servidor sigue con su última sentencia.&lt;/b&gt; Espere a que termine.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 broke off in the middle of %2 while it committed.&lt;/b&gt; Nothing tells whether its last statements came into the database.</source>
        <translation>&lt;b&gt;%1 se interrumpió en mitad de %2 mientras se confirmaba la transacción.&lt;/b&gt; Nada indica si sus últimas sentencias llegaron a la base de datos.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 broke off in the middle of %2.&lt;/b&gt;</source>
        <translation>&lt;b&gt;%1 se interrumpió en mitad de %2.&lt;/b&gt;</translation>
    </message>
    <message numerus="yes">
        <source>%n statements of it are in the database.</source>
        <translation>
            <numerusform>Una de sus sentencias está en la base de datos.</numerusform>
            <numerusform>%n de sus sentencias están en la base de datos.</numerusform>
        </translation>
    </message>
    <message>
        <source>In the database, and not run again:</source>
        <translation>Están en la base de datos y no se vuelven a ejecutar:</translation>
    </message>
    <message>
        <source>Taken to be in the database:</source>
        <translation>Se da por hecho que están en la base de datos:</translation>
    </message>
    <message>
        <source>Taken not to be in the database:</source>
        <translation>Se da por hecho que no están en la base de datos:</translation>
    </message>
    <message>
        <source>Look at the database. &lt;a href=&quot;broken:out&quot;&gt;They are not in it&lt;/a&gt;</source>
        <translation>Consulte la base de datos. &lt;a href=&quot;broken:out&quot;&gt;No están en ella&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Look at the database. &lt;a href=&quot;broken:in&quot;&gt;They are in it&lt;/a&gt;</source>
        <translation>Consulte la base de datos. &lt;a href=&quot;broken:in&quot;&gt;Están en ella&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Instead of going on: &lt;a href=&quot;broken:undo&quot;&gt;undo what is in&lt;/a&gt;, or &lt;a href=&quot;broken:forget&quot;&gt;forget the run&lt;/a&gt; when you have put things right yourself.</source>
        <translation>En lugar de continuar: &lt;a href=&quot;broken:undo&quot;&gt;deshacer lo ya ejecutado&lt;/a&gt;, u &lt;a href=&quot;broken:forget&quot;&gt;olvidar la ejecución&lt;/a&gt; si ya lo ha arreglado todo por su cuenta.</translation>
    </message>
    <message>
        <source>Or &lt;a href=&quot;broken:restore&quot;&gt;restore the backup made before it&lt;/a&gt;, of %1.</source>
        <translation>O &lt;a href=&quot;broken:restore&quot;&gt;restaurar la copia de seguridad hecha antes&lt;/a&gt;, del %1.</translation>
    </message>
</context>
<context>
    <name>retort::ui::CommandPalette</name>
    <message>
        <source>Type what you want to do</source>
        <translation>Escriba lo que quiere hacer</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
</context>
<context>
    <name>retort::ui::CompareSheet</name>
    <message>
        <source>Compare Again</source>
        <translation>Comparar de nuevo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>The new revision</source>
        <translation>La nueva revisión</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>SQL of the upgrade</source>
        <translation>SQL del upgrade</translation>
    </message>
    <message>
        <source>SQL of the downgrade</source>
        <translation>SQL del downgrade</translation>
    </message>
    <message>
        <source>What the revision does, as in “add email to user”</source>
        <translation>Lo que hace la revisión, p. ej. «añade email a user»</translation>
    </message>
    <message>
        <source>Message of the revision</source>
        <translation>Mensaje de la revisión</translation>
    </message>
    <message>
        <source>The models and %1</source>
        <translation>Los modelos y %1</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparando…</translation>
    </message>
    <message>
        <source>The models are read and compared with %1.</source>
        <translation>Se leen los modelos y se comparan con %1.</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>Sin diferencias</translation>
    </message>
    <message numerus="yes">
        <source>%1 has the %n tables that the models describe.</source>
        <translation>
            <numerusform>%1 tiene la única tabla que describen los modelos.</numerusform>
            <numerusform>%1 tiene las %n tablas que describen los modelos.</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;The models have no tables, so everything would be dropped.&lt;/b&gt; Most often the modules with the models are not imported in env.py.</source>
        <translation>&lt;b&gt;Los modelos no tienen tablas, así que se eliminaría todo.&lt;/b&gt; Lo más frecuente es que env.py no importe los módulos de los modelos.</translation>
    </message>
    <message>
        <source>The models were read by %1.</source>
        <translation>Los modelos los leyó %1.</translation>
    </message>
    <message>
        <source>Column %1.%2 may be renamed to %3</source>
        <translation>La columna %1.%2 podría haberse renombrado como %3</translation>
    </message>
    <message>
        <source>Table %1 may be renamed to %2</source>
        <translation>La tabla %1 podría haberse renombrado como %2</translation>
    </message>
    <message>
        <source>%1 (%2). &lt;a href=&quot;rename:%3&quot;&gt;Rename it&lt;/a&gt;, so that its data stays.</source>
        <translation>%1 (%2). &lt;a href=&quot;rename:%3&quot;&gt;Renombrarla&lt;/a&gt;, para que conserve sus datos.</translation>
    </message>
    <message>
        <source>The models were not compared</source>
        <translation>No se compararon los modelos</translation>
    </message>
    <message>
        <source>%1

The project’s own Python usually can. That runs env.py and the modules of the models, with all that you may do yourself; no migration runs, and after a minute it is ended. It would be %2.</source>
        <translation>%1

El Python del propio proyecto normalmente puede hacerlo. Ejecuta env.py y los módulos de los modelos con todos los permisos que tiene usted; no se ejecuta ninguna migración, y al cabo de un minuto se detiene. Se usaría %2.</translation>
    </message>
    <message>
        <source>Trust This Project and Compare</source>
        <translation>Confiar en este proyecto y comparar</translation>
    </message>
    <message>
        <source>Tick a difference to see the revision that it makes.</source>
        <translation>Marque una diferencia para ver la revisión que produce.</translation>
    </message>
    <message>
        <source>Not tried out yet. That needs a scratch database on the server, which is made empty and dropped again.</source>
        <translation>Aún no se ha probado. Hace falta una base de datos temporal en el servidor, que se crea vacía y se vuelve a eliminar.</translation>
    </message>
    <message>
        <source>Try It Out</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>-- The rest is not known before it runs: %1</source>
        <translation>-- El resto no se conoce hasta que se ejecuta: %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;The revision was not written.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;No se escribió la revisión.&lt;/b&gt; %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message numerus="yes">
        <source>%n differences</source>
        <translation>
            <numerusform>%n diferencia</numerusform>
            <numerusform>%n diferencias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n differences</source>
        <translation>
            <numerusform>%1 de %n diferencia</numerusform>
            <numerusform>%1 de %n diferencias</numerusform>
        </translation>
    </message>
    <message>
        <source> → %1</source>
        <translation> → %1</translation>
    </message>
    <message>
        <source> · being tried out…</source>
        <translation> · probando…</translation>
    </message>
    <message>
        <source>Create It Nevertheless</source>
        <translation>Crear de todos modos</translation>
    </message>
    <message>
        <source>Create the Revision</source>
        <translation>Crear la revisión</translation>
    </message>
    <message>
        <source>No other differences</source>
        <translation>Sin más diferencias</translation>
    </message>
    <message numerus="yes">
        <source>%n differences are set aside.</source>
        <translation>
            <numerusform>%n diferencia está apartada.</numerusform>
            <numerusform>%n diferencias están apartadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show Them</source>
        <translation>Mostrarlas</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n tables were made by no revision of this project.&lt;/b&gt; They are dropped only if you tick them.</source>
        <translation>
            <numerusform>&lt;b&gt;%n tabla no fue creada por ninguna revisión de este proyecto.&lt;/b&gt; Solo se elimina si la marca.</numerusform>
            <numerusform>&lt;b&gt;%n tablas no fueron creadas por ninguna revisión de este proyecto.&lt;/b&gt; Solo se eliminan si las marca.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is %n revisions behind: what those change would be found as a difference. Upgrade it first.</source>
        <translation>
            <numerusform>%1 va %n revisión por detrás: lo que esta cambia aparecería como diferencia. Haga primero el upgrade.</numerusform>
            <numerusform>%1 va %n revisiones por detrás: lo que estas cambian aparecería como diferencia. Haga primero el upgrade.</numerusform>
        </translation>
    </message>
    <message>
        <source>Upgrade to Head…</source>
        <translation>Upgrade a head…</translation>
    </message>
</context>
<context>
    <name>retort::ui::ConnectPanel</name>
    <message>
        <source>Ways to connect</source>
        <translation>Formas de conectar</translation>
    </message>
    <message>
        <source>A connection profile</source>
        <translation>Perfil de conexión</translation>
    </message>
    <message>
        <source>Connect to a database</source>
        <translation>Conectar con una base de datos</translation>
    </message>
    <message>
        <source>New Profile…</source>
        <translation>Nuevo perfil…</translation>
    </message>
    <message>
        <source>A connection that is kept by name, with its password in the keychain</source>
        <translation>Una conexión guardada con un nombre y con su contraseña en el llavero</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>What this project names</source>
        <translation>Lo que indica este proyecto</translation>
    </message>
    <message>
        <source>An SQLite file</source>
        <translation>Un archivo SQLite</translation>
    </message>
    <message>
        <source>Path of the file</source>
        <translation>Ruta del archivo</translation>
    </message>
    <message>
        <source>Path of the SQLite file</source>
        <translation>Ruta del archivo SQLite</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Create the file if it does not exist</source>
        <translation>Crear el archivo si no existe</translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <translation>elegida a mano</translation>
    </message>
    <message>
        <source>A URL, as SQLAlchemy writes it</source>
        <translation>Una URL, como la escribe SQLAlchemy</translation>
    </message>
    <message>
        <source>Database URL</source>
        <translation>URL de la base de datos</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Contraseña</translation>
    </message>
    <message>
        <source>Password of the database</source>
        <translation>Contraseña de la base de datos</translation>
    </message>
    <message>
        <source>Kept for this connection only, never stored</source>
        <translation>Solo para esta conexión, no se guarda nunca</translation>
    </message>
    <message>
        <source>typed by hand</source>
        <translation>escrita a mano</translation>
    </message>
    <message>
        <source>The connection</source>
        <translation>La conexión</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Desarrollo</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>Pruebas</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Producción</translation>
    </message>
    <message>
        <source>What the database is used for</source>
        <translation>Para qué se usa la base de datos</translation>
    </message>
    <message>
        <source>A production database tints the window wherever something can act on it.</source>
        <translation>Una base de datos de producción tiñe la ventana allí donde algo puede actuar sobre ella.</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Desconectar</translation>
    </message>
    <message>
        <source>Neither sqlalchemy.url nor an environment variable that env.py reads names a database.</source>
        <translation>Ni sqlalchemy.url ni una variable de entorno que lea env.py indican una base de datos.</translation>
    </message>
    <message>
        <source>Open a project first, and what it names appears here.</source>
        <translation>Abra primero un proyecto; lo que indique aparecerá aquí.</translation>
    </message>
    <message>
        <source>(not a database URL)</source>
        <translation>(no es una URL de base de datos)</translation>
    </message>
    <message>
        <source>Keep as a profile…</source>
        <translation>Guardar como perfil…</translation>
    </message>
    <message>
        <source>Its password stands in %1, which is tracked by git: whoever has the repository has it. &lt;a href=&quot;keep&quot;&gt;Keep it in the keychain instead…&lt;/a&gt;</source>
        <translation>Su contraseña está en %1, un archivo bajo control de git: quien tenga el repositorio la tiene. &lt;a href=&quot;keep&quot;&gt;Guardarla mejor en el llavero…&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Connect to %1</source>
        <translation>Conectar con %1</translation>
    </message>
    <message>
        <source>No database is connected. Previews work without one.</source>
        <translation>No hay ninguna base de datos conectada. Las vistas previas no la necesitan.</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Conectando con %1…</translation>
    </message>
    <message>
        <source>No database is connected.</source>
        <translation>No hay ninguna base de datos conectada.</translation>
    </message>
    <message>
        <source>%1, %2
%3 (%4)</source>
        <translation>%1, %2
%3 (%4)</translation>
    </message>
    <message>
        <source>The connection failed.</source>
        <translation>La conexión ha fallado.</translation>
    </message>
    <message>
        <source>Create the file</source>
        <translation>Crear el archivo</translation>
    </message>
    <message>
        <source>Enter a password</source>
        <translation>Introducir una contraseña</translation>
    </message>
    <message>
        <source>SQLite file</source>
        <translation>Archivo SQLite</translation>
    </message>
    <message>
        <source>SQLite databases (*.db *.sqlite *.sqlite3);;All files (*)</source>
        <translation>Bases de datos SQLite (*.db *.sqlite *.sqlite3);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Perfiles</translation>
    </message>
    <message>
        <source>The password still stands in %1. Take it out there, and change it: the history of the repository keeps it.</source>
        <translation>La contraseña sigue estando en %1. Quítela de ahí y cámbiela: el historial del repositorio la conserva.</translation>
    </message>
    <message>
        <source>Delete the profile &lt;b&gt;%1&lt;/b&gt;? Its password is taken out of the keychain, too. The database stays as it is.</source>
        <translation>¿Eliminar el perfil &lt;b&gt;%1&lt;/b&gt;? También se quita su contraseña del llavero. La base de datos no cambia.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Something is running on %1. Wait for it or cancel it first.</source>
        <translation>Hay algo en ejecución en %1. Espere a que termine o cancélelo primero.</translation>
    </message>
    <message>
        <source>Something is running on the database; wait for it or cancel it first.</source>
        <translation>Hay algo en ejecución en la base de datos; espere a que termine o cancélelo primero.</translation>
    </message>
</context>
<context>
    <name>retort::ui::DatabaseChoiceWords</name>
    <message>
        <source>Retort cannot connect to %1 yet. The SQL of every revision is previewed for it all the same: choose %1 beside the script.</source>
        <translation>Retort aún no puede conectar con %1. Aun así, muestra la vista previa del SQL de cada revisión: elija %1 junto al script.</translation>
    </message>
</context>
<context>
    <name>retort::ui::DifferenceList</name>
    <message>
        <source>Differences</source>
        <translation>Diferencias</translation>
    </message>
    <message>
        <source>About the selected difference</source>
        <translation>Sobre la diferencia seleccionada</translation>
    </message>
    <message>
        <source>Differences that are set aside</source>
        <translation>Diferencias apartadas</translation>
    </message>
    <message>
        <source>Do Not Show Again</source>
        <translation>No volver a mostrar</translation>
    </message>
    <message>
        <source>Show All Again</source>
        <translation>Volver a mostrar todas</translation>
    </message>
    <message>
        <source>Show Again</source>
        <translation>Volver a mostrar</translation>
    </message>
    <message>
        <source>Hide them</source>
        <translation>Ocultarlas</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostrarlas</translation>
    </message>
    <message numerus="yes">
        <source>%n differences are set aside.</source>
        <translation>
            <numerusform>%n diferencia está apartada.</numerusform>
            <numerusform>%n diferencias están apartadas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retort::ui::DifferenceModel</name>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>In the database</source>
        <translation>En la base de datos</translation>
    </message>
    <message>
        <source>In the models</source>
        <translation>En los modelos</translation>
    </message>
    <message>
        <source>new table</source>
        <translation>tabla nueva</translation>
    </message>
    <message>
        <source>not in the models</source>
        <translation>no está en los modelos</translation>
    </message>
    <message>
        <source>table %1</source>
        <translation>tabla %1</translation>
    </message>
    <message>
        <source>table %1, %2</source>
        <translation>tabla %1, %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>only here</source>
        <translation>solo aquí</translation>
    </message>
    <message>
        <source>%1: %2 %3, %4 %5</source>
        <comment>what differs, then each side and what it has</comment>
        <translation>%1: %2 %3, %4 %5</translation>
    </message>
    <message>
        <source>%1: %2. It is dropped only if you tick it.</source>
        <comment>what was found, and why the table is not this project&apos;s</comment>
        <translation>%1: %2. Solo se elimina si la marca.</translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>Secuencias</translation>
    </message>
    <message>
        <source>%1 (set aside)</source>
        <translation>%1 (apartada)</translation>
    </message>
    <message>
        <source>%1
As the database writes it: %2</source>
        <translation>%1
Tal como lo escribe la base de datos: %2</translation>
    </message>
    <message>
        <source>Set aside. %1</source>
        <translation>Apartada. %1</translation>
    </message>
    <message>
        <source>%1, set aside</source>
        <translation>%1, apartada</translation>
    </message>
</context>
<context>
    <name>retort::ui::DifferencePage</name>
    <message>
        <source>The lines that differ</source>
        <translation>Las líneas que difieren</translation>
    </message>
    <message>
        <source>The two are alike.</source>
        <translation>Los dos textos son iguales.</translation>
    </message>
</context>
<context>
    <name>retort::ui::DifferenceText</name>
    <message>
        <source>the table</source>
        <translation>la tabla</translation>
    </message>
    <message>
        <source>renamed</source>
        <translation>renombrada</translation>
    </message>
    <message>
        <source>values of the type %1</source>
        <translation>valores del tipo %1</translation>
    </message>
    <message>
        <source>column %1 is renamed</source>
        <translation>la columna %1 se renombra</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>columna %1</translation>
    </message>
    <message>
        <source>index %1</source>
        <translation>índice %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>unique (%1)</source>
        <translation>único (%1)</translation>
    </message>
    <message>
        <source>default %1</source>
        <translation>valor por defecto: %1</translation>
    </message>
    <message>
        <source>comment “%1”</source>
        <translation>comentario «%1»</translation>
    </message>
    <message>
        <source>no comment</source>
        <translation>sin comentario</translation>
    </message>
    <message>
        <source>constraint %1</source>
        <translation>restricción %1</translation>
    </message>
    <message>
        <source>foreign key %1</source>
        <translation>clave foránea %1</translation>
    </message>
    <message>
        <source>check %1</source>
        <translation>restricción CHECK %1</translation>
    </message>
    <message>
        <source>unique constraint %1</source>
        <translation>restricción UNIQUE %1</translation>
    </message>
    <message>
        <source>comment of the table</source>
        <translation>comentario de la tabla</translation>
    </message>
    <message>
        <source>computed column %1</source>
        <translation>columna calculada %1</translation>
    </message>
    <message>
        <source>sequence %1</source>
        <translation>secuencia %1</translation>
    </message>
    <message>
        <source>used by the models</source>
        <translation>usada por los modelos</translation>
    </message>
    <message>
        <source>The models have another text for this check. It is dropped and made again; rows that break it stop the upgrade.</source>
        <translation>Los modelos tienen otro texto para esta comprobación. Se elimina y se crea de nuevo; las filas que la incumplen detienen la actualización.</translation>
    </message>
    <message>
        <source>The models compute this column another way. It is dropped and added again, as the last of the table; its values are computed, so none is lost.</source>
        <translation>Los modelos calculan esta columna de otra forma. Se elimina y se añade de nuevo como última de la tabla; sus valores se calculan, así que no se pierde ninguno.</translation>
    </message>
    <message>
        <source>%1. Alembic knows of no sequences, so that inserts would fail for want of it.</source>
        <translation>%1. Alembic no conoce las secuencias, así que sin ella fallarían las inserciones.</translation>
    </message>
    <message>
        <source>partition of %1</source>
        <translation>partición de %1</translation>
    </message>
    <message>
        <source>made by the extension %1</source>
        <translation>creada por la extensión %1</translation>
    </message>
    <message>
        <source>virtual table, or data of one</source>
        <translation>tabla virtual, o datos de una</translation>
    </message>
    <message>
        <source>version table of another project</source>
        <translation>tabla de versiones de otro proyecto</translation>
    </message>
    <message>
        <source>table of %1</source>
        <translation>tabla de %1</translation>
    </message>
    <message>
        <source>made by no revision</source>
        <translation>no creada por ninguna revisión</translation>
    </message>
    <message numerus="yes">
        <source>made by no revision, but %n of them cannot be read whole</source>
        <translation>
            <numerusform>no creada por ninguna revisión, pero %n de ellas no se puede leer por completo</numerusform>
            <numerusform>no creada por ninguna revisión, pero %n de ellas no se pueden leer por completo</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retort::ui::DowngradeOffer</name>
    <message>
        <source>line %1</source>
        <translation>línea %1</translation>
    </message>
    <message>
        <source>and %1 more, which the comments in downgrade() name</source>
        <translation>y %1 más, que se citan en los comentarios de downgrade()</translation>
    </message>
    <message>
        <source>Nothing of upgrade() can be undone by itself.</source>
        <translation>Nada de upgrade() se puede deshacer automáticamente.</translation>
    </message>
    <message numerus="yes">
        <source>downgrade() was filled in with %n operations; Undo takes them back.</source>
        <translation>
            <numerusform>downgrade() se ha rellenado con una operación; Deshacer la retira.</numerusform>
            <numerusform>downgrade() se ha rellenado con %n operaciones; Deshacer las retira.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left to do by hand:</source>
        <translation>Queda por hacer a mano:</translation>
    </message>
    <message>
        <source>Good to know:</source>
        <translation>Conviene saber:</translation>
    </message>
    <message>
        <source>downgrade() does nothing yet. It can be filled in from what upgrade() does.</source>
        <translation>downgrade() aún no hace nada. Se puede rellenar a partir de lo que hace upgrade().</translation>
    </message>
    <message>
        <source>Fill In the Downgrade</source>
        <translation>Rellenar el downgrade</translation>
    </message>
    <message>
        <source>Working out what undoes upgrade()…</source>
        <translation>Determinando cómo deshacer upgrade()…</translation>
    </message>
    <message>
        <source>downgrade() was not changed. %1</source>
        <translation>downgrade() no se ha cambiado. %1</translation>
    </message>
    <message>
        <source>downgrade() has code of its own. This is what it would be instead.</source>
        <translation>downgrade() ya tiene código propio. Esto es lo que habría en su lugar.</translation>
    </message>
    <message>
        <source>downgrade() as it is</source>
        <translation>downgrade() actual</translation>
    </message>
    <message>
        <source>made from upgrade()</source>
        <translation>generado a partir de upgrade()</translation>
    </message>
    <message>
        <source>Use the New Downgrade</source>
        <translation>Usar el nuevo downgrade</translation>
    </message>
    <message>
        <source>Keep It as It Is</source>
        <translation>Dejarlo como está</translation>
    </message>
</context>
<context>
    <name>retort::ui::EditCommands</name>
    <message>
        <source>There is nothing to undo here</source>
        <translation>Aquí no hay nada que deshacer</translation>
    </message>
    <message>
        <source>There is nothing to redo here</source>
        <translation>Aquí no hay nada que rehacer</translation>
    </message>
    <message>
        <source>This text can only be read</source>
        <translation>Este texto es de solo lectura</translation>
    </message>
    <message>
        <source>Nothing is selected here</source>
        <translation>Aquí no hay nada seleccionado</translation>
    </message>
    <message>
        <source>There is no text in the clipboard</source>
        <translation>No hay texto en el portapapeles</translation>
    </message>
    <message>
        <source>There is nothing to select here</source>
        <translation>Aquí no hay nada que seleccionar</translation>
    </message>
    <message>
        <source>The keyboard is in no text</source>
        <translation>El cursor no está en ningún texto</translation>
    </message>
</context>
<context>
    <name>retort::ui::EditedNotice</name>
    <message>
        <source>Show the Change</source>
        <translation>Mostrar el cambio</translation>
    </message>
    <message>
        <source>Take It as It Is</source>
        <translation>Aceptarlo como está</translation>
    </message>
    <message>
        <source>The edit is meant; from now on the script as it is counts</source>
        <translation>El cambio es intencionado; a partir de ahora vale el script tal como está</translation>
    </message>
</context>
<context>
    <name>retort::ui::EditedWords</name>
    <message>
        <source>since it ran on %1 on %2</source>
        <translation>desde que se ejecutó en %1 el %2</translation>
    </message>
    <message>
        <source>since %1, when Retort first saw it applied to %2</source>
        <translation>desde el %1, cuando Retort lo vio por primera vez aplicado en %2</translation>
    </message>
    <message>
        <source>upgrade() was edited %1: another database would get something else.</source>
        <translation>upgrade() se ha modificado %1: otra base de datos recibiría algo distinto.</translation>
    </message>
    <message>
        <source>downgrade() was edited %1.</source>
        <translation>downgrade() se ha modificado %1.</translation>
    </message>
    <message>
        <source>The script was edited %1. Whether it would run other SQL cannot be told.</source>
        <translation>El script se ha modificado %1. No se puede saber si ejecutaría otro SQL.</translation>
    </message>
</context>
<context>
    <name>retort::ui::FactsView</name>
    <message>
        <source>Facts</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>head</source>
        <translation>head</translation>
    </message>
    <message>
        <source>effective head (something depends on it)</source>
        <translation>head efectivo (algo depende de él)</translation>
    </message>
    <message>
        <source>base</source>
        <translation>base</translation>
    </message>
    <message>
        <source>merge point</source>
        <translation>punto de fusión</translation>
    </message>
    <message>
        <source>branch point</source>
        <translation>punto de bifurcación</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>%1 stands here</source>
        <translation>%1 está aquí</translation>
    </message>
    <message>
        <source>applied to %1</source>
        <translation>aplicada en %1</translation>
    </message>
    <message>
        <source>pending in %1</source>
        <translation>pendiente en %1</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>Upgrade</translation>
    </message>
    <message>
        <source>Parents</source>
        <translation>Padres</translation>
    </message>
    <message>
        <source>none: this is a base</source>
        <translation>ninguno: es una base</translation>
    </message>
    <message>
        <source>Missing parents</source>
        <translation>Padres que faltan</translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation>Depende de</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Hijos</translation>
    </message>
    <message>
        <source>none: this is a head</source>
        <translation>ninguno: es un head</translation>
    </message>
    <message>
        <source>Branch labels</source>
        <translation>Etiquetas de rama</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creada</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modificado</translation>
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
        <translation>&amp;Mayúsculas</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>&amp;Palabras</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Reemplazar</translation>
    </message>
    <message>
        <source>Replace &amp;All</source>
        <translation>Reemplazar &amp;todo</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>Buscar en el texto</translation>
    </message>
    <message>
        <source>Tell capital letters from small ones</source>
        <translation>Distinguir mayúsculas de minúsculas</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>Solo palabras completas</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Coincidencia anterior (Mayús+F3)</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Coincidencia siguiente (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Reemplazar por</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>no encontrado</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n reemplazo</numerusform>
            <numerusform>%n reemplazos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n matches</source>
        <translation>
            <numerusform>%n coincidencia</numerusform>
            <numerusform>%n coincidencias</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retort::ui::FolderField</name>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
</context>
<context>
    <name>retort::ui::Format</name>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>hace %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>hace %1 h</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>hace %n día</numerusform>
            <numerusform>hace %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>hace %n mes</numerusform>
            <numerusform>hace %n meses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>hace %n año</numerusform>
            <numerusform>hace %n años</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, línea %2</translation>
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
        <translation>Arriba, Abajo, J, K</translation>
    </message>
    <message>
        <source>Walk the revisions</source>
        <translation>Recorrer las revisiones</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Izquierda, Derecha</translation>
    </message>
    <message>
        <source>Go to the parent, to a child</source>
        <translation>Ir al padre, a un hijo</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Open the script</source>
        <translation>Abrir el script</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Show the script and its SQL</source>
        <translation>Mostrar el script y su SQL</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Ctrl+click, Shift+click</source>
        <translation>Ctrl+clic, Mayús+clic</translation>
    </message>
    <message>
        <source>Select two revisions and see the range between them</source>
        <translation>Seleccionar dos revisiones y ver el intervalo entre ellas</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Back out</source>
        <translation>Volver atrás</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>About Retort</source>
        <translation>Acerca de Retort</translation>
    </message>
    <message>
        <source>A migration workbench for Alembic projects. It reads revision scripts without running them, shows their SQL, and applies them to your database.</source>
        <translation>Un entorno de trabajo de migraciones para proyectos Alembic. Lee los scripts de revisión sin ejecutarlos, muestra su SQL y los aplica a la base de datos.</translation>
    </message>
    <message>
        <source>Shortcuts can be changed in the settings.</source>
        <translation>Los atajos se pueden cambiar en los ajustes.</translation>
    </message>
</context>
<context>
    <name>retort::ui::HookWords</name>
    <message>
        <source>The project’s post write hooks are not run here: %1</source>
        <translation>Los post write hooks del proyecto no se ejecutan aquí: %1</translation>
    </message>
</context>
<context>
    <name>retort::ui::InsertFields</name>
    <message>
        <source>Operation</source>
        <translation>Operación</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Sin cambios</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Permitido</translation>
    </message>
    <message>
        <source>Not allowed (NOT NULL)</source>
        <translation>No permitido (NOT NULL)</translation>
    </message>
    <message>
        <source>Nothing said: the database refuses</source>
        <translation>Sin indicar: la base de datos lo rechaza</translation>
    </message>
</context>
<context>
    <name>retort::ui::InsertSheet</name>
    <message>
        <source>Also write what undoes it, into downgrade()</source>
        <translation>Escribir también lo que lo deshace en downgrade()</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insertar</translation>
    </message>
    <message>
        <source>Insert operation</source>
        <translation>Insertar operación</translation>
    </message>
    <message>
        <source>The Python that goes into upgrade()</source>
        <translation>El Python que va a upgrade()</translation>
    </message>
    <message>
        <source>The Python that goes into downgrade()</source>
        <translation>El Python que va a downgrade()</translation>
    </message>
    <message>
        <source>At the beginning of downgrade()</source>
        <translation>Al principio de downgrade()</translation>
    </message>
    <message>
        <source>into %1</source>
        <translation>en %1</translation>
    </message>
    <message>
        <source>Into upgrade()</source>
        <translation>En upgrade()</translation>
    </message>
    <message>
        <source>Working out what the schema is here…</source>
        <translation>Determinando el esquema en este punto…</translation>
    </message>
    <message>
        <source>Insert Anyway</source>
        <translation>Insertar de todos modos</translation>
    </message>
    <message>
        <source>Nothing: downgrade() stays as it is.</source>
        <translation>Nada: downgrade() queda como está.</translation>
    </message>
    <message>
        <source>At the top of the script: %1</source>
        <translation>Al comienzo del script: %1</translation>
    </message>
</context>
<context>
    <name>retort::ui::InsertWords</name>
    <message>
        <source>Add a column</source>
        <translation>Añadir una columna</translation>
    </message>
    <message>
        <source>Drop a column</source>
        <translation>Eliminar una columna</translation>
    </message>
    <message>
        <source>Alter a column</source>
        <translation>Modificar una columna</translation>
    </message>
    <message>
        <source>Rename a column</source>
        <translation>Renombrar una columna</translation>
    </message>
    <message>
        <source>Create a table</source>
        <translation>Crear una tabla</translation>
    </message>
    <message>
        <source>Drop a table</source>
        <translation>Eliminar una tabla</translation>
    </message>
    <message>
        <source>Rename a table</source>
        <translation>Renombrar una tabla</translation>
    </message>
    <message>
        <source>Create an index</source>
        <translation>Crear un índice</translation>
    </message>
    <message>
        <source>Drop an index</source>
        <translation>Eliminar un índice</translation>
    </message>
    <message>
        <source>Create a foreign key</source>
        <translation>Crear una clave foránea</translation>
    </message>
    <message>
        <source>Create a unique constraint</source>
        <translation>Crear una restricción UNIQUE</translation>
    </message>
    <message>
        <source>Create a check constraint</source>
        <translation>Crear una restricción CHECK</translation>
    </message>
    <message>
        <source>Drop a constraint</source>
        <translation>Eliminar una restricción</translation>
    </message>
    <message>
        <source>Execute SQL</source>
        <translation>Ejecutar SQL</translation>
    </message>
    <message>
        <source>Say which table.</source>
        <translation>Indique qué tabla.</translation>
    </message>
    <message>
        <source>Give the new table a name.</source>
        <translation>Dé un nombre a la nueva tabla.</translation>
    </message>
    <message>
        <source>Say which column.</source>
        <translation>Indique qué columna.</translation>
    </message>
    <message>
        <source>Give the new column a name.</source>
        <translation>Dé un nombre a la nueva columna.</translation>
    </message>
    <message>
        <source>Give it its new name.</source>
        <translation>Indique el nuevo nombre.</translation>
    </message>
    <message>
        <source>Give the column a type.</source>
        <translation>Dé un tipo a la columna.</translation>
    </message>
    <message>
        <source>Give the column %1 a type.</source>
        <translation>Dé un tipo a la columna %1.</translation>
    </message>
    <message>
        <source>Say which columns.</source>
        <translation>Indique qué columnas.</translation>
    </message>
    <message>
        <source>Give the table a column.</source>
        <translation>Dé una columna a la tabla.</translation>
    </message>
    <message>
        <source>Say which index.</source>
        <translation>Indique qué índice.</translation>
    </message>
    <message>
        <source>Say which constraint.</source>
        <translation>Indique qué restricción.</translation>
    </message>
    <message>
        <source>Say which table it refers to.</source>
        <translation>Indique a qué tabla hace referencia.</translation>
    </message>
    <message>
        <source>Say which columns it refers to; the primary key of that table is not known.</source>
        <translation>Indique a qué columnas hace referencia; no se conoce la clave primaria de esa tabla.</translation>
    </message>
    <message>
        <source>Write the condition that every row has to meet.</source>
        <translation>Escriba la condición que debe cumplir cada fila.</translation>
    </message>
    <message>
        <source>Write the SQL.</source>
        <translation>Escriba el SQL.</translation>
    </message>
    <message>
        <source>There is no table %1 at this place.</source>
        <translation>En este punto no hay ninguna tabla %1.</translation>
    </message>
    <message>
        <source>There is a table %1 already.</source>
        <translation>Ya hay una tabla %1.</translation>
    </message>
    <message>
        <source>The table %2 has no column %1 at this place.</source>
        <translation>En este punto la tabla %2 no tiene ninguna columna %1.</translation>
    </message>
    <message>
        <source>The table %2 has a column %1 already.</source>
        <translation>La tabla %2 ya tiene una columna %1.</translation>
    </message>
    <message>
        <source>The table %2 has no index %1 at this place.</source>
        <translation>En este punto la tabla %2 no tiene ningún índice %1.</translation>
    </message>
    <message>
        <source>The table %2 has an index %1 already.</source>
        <translation>La tabla %2 ya tiene un índice %1.</translation>
    </message>
    <message>
        <source>The table %2 has no constraint %1 at this place.</source>
        <translation>En este punto la tabla %2 no tiene ninguna restricción %1.</translation>
    </message>
    <message>
        <source>The table %2 has a constraint %1 already.</source>
        <translation>La tabla %2 ya tiene una restricción %1.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>New table</source>
        <translation>Nueva tabla</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>New column</source>
        <translation>Nueva columna</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Nuevo nombre</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>NULL is allowed</source>
        <translation>Se permite NULL</translation>
    </message>
    <message>
        <source>NULL</source>
        <translation>NULL</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Por defecto</translation>
    </message>
    <message>
        <source>Remove the default</source>
        <translation>Quitar el valor por defecto</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Unique: each value only once</source>
        <translation>Único: cada valor una sola vez</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Índice</translation>
    </message>
    <message>
        <source>Constraint</source>
        <translation>Restricción</translation>
    </message>
    <message>
        <source>Refers to table</source>
        <translation>Referencia a la tabla</translation>
    </message>
    <message>
        <source>Its columns</source>
        <translation>Sus columnas</translation>
    </message>
    <message>
        <source>On delete</source>
        <translation>Al borrar</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Condición</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>SQL that undoes it</source>
        <translation>SQL que lo deshace</translation>
    </message>
    <message>
        <source>Such as String(50) or sa.Numeric(10, 2)</source>
        <translation>Como String(50) o sa.Numeric(10, 2)</translation>
    </message>
    <message>
        <source>SQL, such as 0, &apos;new&apos; or CURRENT_TIMESTAMP</source>
        <translation>SQL, como 0, &apos;nuevo&apos; o CURRENT_TIMESTAMP</translation>
    </message>
    <message>
        <source>SQL, such as price &gt;= 0</source>
        <translation>SQL, como price &gt;= 0</translation>
    </message>
    <message>
        <source>Names, with commas between them</source>
        <translation>Nombres separados por comas</translation>
    </message>
    <message>
        <source>None is known</source>
        <translation>No se conoce ninguno</translation>
    </message>
    <message>
        <source>The column %1 is named twice.</source>
        <translation>La columna %1 se nombra dos veces.</translation>
    </message>
    <message>
        <source>It is called %1 already.</source>
        <translation>Ya se llama %1.</translation>
    </message>
    <message>
        <source>Say what of the column %1 changes: its type, whether NULL is allowed, or its default.</source>
        <translation>Indique qué cambia de la columna %1: su tipo, si se permite NULL o su valor por defecto.</translation>
    </message>
    <message>
        <source>The type %1 cannot be read.</source>
        <translation>No se puede leer el tipo %1.</translation>
    </message>
    <message>
        <source>The columns do not pair up: %1 here, %2 in the table that is referred to.</source>
        <translation>Las columnas no se emparejan: %1 aquí, %2 en la tabla referenciada.</translation>
    </message>
    <message>
        <source>The column %1 may not be NULL and has no default: rows that are there would be left without a value.</source>
        <translation>La columna %1 no puede ser NULL y no tiene valor por defecto: las filas existentes quedarían sin valor.</translation>
    </message>
    <message>
        <source>The script cannot be read as it stands.</source>
        <translation>El script no se puede leer tal como está.</translation>
    </message>
    <message>
        <source>The script has no upgrade() to insert into.</source>
        <translation>El script no tiene ningún upgrade() en el que insertar.</translation>
    </message>
    <message>
        <source>downgrade is no plain function in this script, so nothing can be inserted there.</source>
        <translation>downgrade no es una función corriente en este script, así que no se puede insertar nada en ella.</translation>
    </message>
    <message>
        <source>upgrade() takes arguments (of several databases, most likely); operations have to be written by hand there.</source>
        <translation>upgrade() recibe argumentos (probablemente de varias bases de datos); ahí las operaciones deben escribirse a mano.</translation>
    </message>
    <message>
        <source>The body of %1() stands on one line with its header; give it a line of its own first.</source>
        <translation>El cuerpo de %1() está en la misma línea que su cabecera; póngalo antes en una línea propia.</translation>
    </message>
    <message>
        <source>Only upgrade() is written.</source>
        <translation>Solo se escribe upgrade().</translation>
    </message>
    <message>
        <source>This cannot be written as Python.</source>
        <translation>Esto no se puede escribir como Python.</translation>
    </message>
    <message>
        <source>With this, %1() could not be run any more.</source>
        <translation>Con esto, %1() ya no se podría ejecutar.</translation>
    </message>
    <message>
        <source>The history cannot be followed everywhere, so this may be wrong.</source>
        <translation>El historial no se puede seguir en todas partes, así que esto puede ser erróneo.</translation>
    </message>
    <message>
        <source>At the beginning of upgrade()</source>
        <translation>Al principio de upgrade()</translation>
    </message>
    <message>
        <source>Into upgrade(), after line %1</source>
        <translation>En upgrade(), después de la línea %1</translation>
    </message>
</context>
<context>
    <name>retort::ui::KeyField</name>
    <message>
        <source>Press the keys</source>
        <translation>Pulse las teclas</translation>
    </message>
</context>
<context>
    <name>retort::ui::LogPane</name>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>What runs is written here, statement by statement.</source>
        <translation>Aquí se anota lo que se ejecuta, sentencia a sentencia.</translation>
    </message>
</context>
<context>
    <name>retort::ui::MainWindow</name>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Guardado como %1</translation>
    </message>
    <message>
        <source>Backups %1</source>
        <translation>Copias de seguridad %1</translation>
    </message>
    <message>
        <source>Planned; nothing has run</source>
        <translation>Planificado; no se ha ejecutado nada</translation>
    </message>
    <message>
        <source>Something is running on %1; wait for it or cancel it first</source>
        <translation>Hay algo en ejecución en %1; espere a que termine o cancélelo primero</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>Abriendo %1…</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>No hay ningún proyecto abierto</translation>
    </message>
    <message>
        <source>The revision was written</source>
        <translation>Se escribió la revisión</translation>
    </message>
    <message>
        <source>The project’s Python may read what Retort cannot</source>
        <translation>El Python del proyecto puede leer lo que Retort no puede</translation>
    </message>
    <message>
        <source>The project’s Python is not run</source>
        <translation>El Python del proyecto no se ejecuta</translation>
    </message>
    <message>
        <source>The project could not be read</source>
        <translation>No se pudo leer el proyecto</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Conectado con %1</translation>
    </message>
    <message>
        <source>Problems %1</source>
        <translation>Problemas %1</translation>
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
        <translation>Guardado</translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation>hecha a mano</translation>
    </message>
    <message>
        <source>The script has unsaved changes; the run uses what is on disk.</source>
        <translation>El script tiene cambios sin guardar; la ejecución usa lo que hay en disco.</translation>
    </message>
    <message>
        <source>Something is running</source>
        <translation>Hay algo en ejecución</translation>
    </message>
    <message>
        <source>Work on %1 is under way. Stop it and close?</source>
        <translation>Hay una tarea en curso en %1. ¿Detenerla y cerrar?</translation>
    </message>
    <message>
        <source>A run stops between two revisions; what is committed stays. A backup that is not complete is removed.</source>
        <translation>Una ejecución se detiene entre dos revisiones; lo confirmado se conserva. Una copia de seguridad incompleta se elimina.</translation>
    </message>
    <message>
        <source>Stop and Close</source>
        <translation>Detener y cerrar</translation>
    </message>
    <message>
        <source>Keep Running</source>
        <translation>Seguir ejecutando</translation>
    </message>
    <message>
        <source>Open the folder of an Alembic project</source>
        <translation>Abrir la carpeta de un proyecto Alembic</translation>
    </message>
    <message>
        <source>The graph was exported to %1</source>
        <translation>El grafo se exportó a %1</translation>
    </message>
    <message>
        <source>Export the graph</source>
        <translation>Exportar el grafo</translation>
    </message>
    <message>
        <source>Export what the filter leaves</source>
        <translation>Exportar lo filtrado</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>Imagen SVG (*.svg)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>Documento PDF (*.pdf)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>Imagen PNG (*.png)</translation>
    </message>
    <message>
        <source>Mermaid diagram (*.mmd)</source>
        <translation>Diagrama Mermaid (*.mmd)</translation>
    </message>
    <message>
        <source>Graphviz DOT (*.dot)</source>
        <translation>Graphviz DOT (*.dot)</translation>
    </message>
    <message>
        <source>%1-revisions.svg</source>
        <comment>name of a file</comment>
        <translation>%1-revisiones.svg</translation>
    </message>
    <message>
        <source>Revisions of %1</source>
        <translation>Revisiones de %1</translation>
    </message>
    <message>
        <source>Exporting the graph…</source>
        <translation>Exportando el grafo…</translation>
    </message>
    <message>
        <source>The graph was not exported</source>
        <translation>No se exportó el grafo</translation>
    </message>
    <message>
        <source>Export Graph</source>
        <translation>Exportar el grafo</translation>
    </message>
    <message>
        <source>%1 was not written.</source>
        <translation>No se escribió %1.</translation>
    </message>
    <message>
        <source>Connect to the database that is to be put under migrations</source>
        <translation>Conecte con la base de datos que se va a gestionar con migraciones</translation>
    </message>
    <message>
        <source>The first revision was written; now the database is stamped with it</source>
        <translation>Se escribió la primera revisión; ahora se hace stamp de la base de datos con ella</translation>
    </message>
    <message>
        <source>the sample’s own database</source>
        <translation>la base de datos propia del ejemplo</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>Se copió %1</translation>
    </message>
    <message>
        <source>The text of the row was copied</source>
        <translation>Se copió el texto de la fila</translation>
    </message>
    <message>
        <source>%1 stands at %2</source>
        <translation>%1 está en %2</translation>
    </message>
    <message>
        <source>%1 is at a revision that the project does not have</source>
        <translation>%1 está en una revisión que el proyecto no tiene</translation>
    </message>
    <message>
        <source>%1, which was connected last, is no longer there</source>
        <translation>%1, la última conectada, ya no existe</translation>
    </message>
    <message>
        <source>as in the last window</source>
        <translation>como en la última ventana</translation>
    </message>
    <message>
        <source>The script changed meanwhile: look again at what would be inserted</source>
        <translation>El script ha cambiado entretanto: vuelva a mirar lo que se insertaría</translation>
    </message>
    <message>
        <source>Inserted into upgrade(); Undo takes it back</source>
        <translation>Insertado en upgrade(); Deshacer lo revierte</translation>
    </message>
    <message>
        <source>Inserted into upgrade() and downgrade(); Undo takes it back</source>
        <translation>Insertado en upgrade() y downgrade(); Deshacer lo revierte</translation>
    </message>
    <message>
        <source>This revision has no script that can be written in</source>
        <translation>Esta revisión no tiene un script en el que se pueda escribir</translation>
    </message>
    <message>
        <source>Printed: %1</source>
        <translation>Impreso: %1</translation>
    </message>
    <message>
        <source>SQL script</source>
        <translation>Script SQL</translation>
    </message>
    <message>
        <source>There is nothing to print here: %1 is empty</source>
        <translation>Aquí no hay nada que imprimir: %1 está vacío</translation>
    </message>
    <message>
        <source>Not printed: the printer takes nothing</source>
        <translation>No impreso: la impresora no acepta nada</translation>
    </message>
    <message>
        <source>Printing the graph…</source>
        <translation>Imprimiendo el grafo…</translation>
    </message>
    <message>
        <source>The revision %1 was moved; Undo in the list of revisions takes it back</source>
        <translation>Se movió la revisión %1; Deshacer en la lista de revisiones lo revierte</translation>
    </message>
    <message>
        <source>The move was taken back</source>
        <translation>Se deshizo el movimiento</translation>
    </message>
    <message>
        <source>The revision was moved again</source>
        <translation>La revisión se movió de nuevo</translation>
    </message>
    <message>
        <source>The connection to %1 is lost</source>
        <translation>Se ha perdido la conexión con %1</translation>
    </message>
    <message>
        <source>The last run on %1 broke off; an upgrade or a downgrade shows how to go on</source>
        <translation>La última ejecución en %1 se interrumpió; un upgrade o un downgrade muestra cómo continuar</translation>
    </message>
    <message>
        <source>There is no text to search in here</source>
        <translation>Aquí no hay ningún texto en el que buscar</translation>
    </message>
</context>
<context>
    <name>retort::ui::MergeForm</name>
    <message>
        <source>Heads to merge</source>
        <translation>Heads que fusionar</translation>
    </message>
    <message>
        <source>&amp;Heads</source>
        <translation>&amp;Heads</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Mensaje</translation>
    </message>
    <message>
        <source>What is merged</source>
        <translation>Qué se fusiona</translation>
    </message>
    <message>
        <source>&amp;Branch label</source>
        <translation>&amp;Etiqueta de rama</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>The history has no more than one head; there is nothing to merge.</source>
        <translation>El historial no tiene más de un head; no hay nada que fusionar.</translation>
    </message>
    <message>
        <source>Tick two heads at least.</source>
        <translation>Marque al menos dos heads.</translation>
    </message>
</context>
<context>
    <name>retort::ui::MoveSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Move the Revision</source>
        <translation>Mover la revisión</translation>
    </message>
    <message>
        <source>Move a revision</source>
        <translation>Mover una revisión</translation>
    </message>
    <message>
        <source>The change of the file</source>
        <translation>El cambio del archivo</translation>
    </message>
    <message>
        <source>Choose, or type an id or its first characters; several with commas between them make a merge</source>
        <translation>Elija o escriba un id o sus primeros caracteres; varios separados por comas forman una fusión</translation>
    </message>
    <message>
        <source>no parent: a base of its own</source>
        <translation>sin padre: una base propia</translation>
    </message>
    <message>
        <source>Say which revision it is to stand on.</source>
        <translation>Indique sobre qué revisión debe ir.</translation>
    </message>
    <message>
        <source>The revision is no longer there.</source>
        <translation>La revisión ya no existe.</translation>
    </message>
    <message>
        <source>There is no change to show.</source>
        <translation>No hay ningún cambio que mostrar.</translation>
    </message>
    <message>
        <source>&lt;b&gt;The revision was not moved.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;No se movió la revisión.&lt;/b&gt; %1</translation>
    </message>
    <message>
        <source>What comes after it &amp;stays where it is</source>
        <translation>Lo que viene &amp;después se queda donde está</translation>
    </message>
    <message>
        <source>Where it is put</source>
        <translation>Dónde se coloca</translation>
    </message>
    <message>
        <source>onto</source>
        <translation>sobre</translation>
    </message>
    <message>
        <source>As a child of its own; what stands there already stays</source>
        <translation>Como descendiente propio; lo que ya está ahí se queda</translation>
    </message>
    <message>
        <source>right after</source>
        <translation>justo después de</translation>
    </message>
    <message>
        <source>Between the other revision and all that comes after that</source>
        <translation>Entre la otra revisión y todo lo que viene después</translation>
    </message>
    <message>
        <source>right before</source>
        <translation>justo antes de</translation>
    </message>
    <message>
        <source>Between the other revision and all that comes before that</source>
        <translation>Entre la otra revisión y todo lo que viene antes</translation>
    </message>
    <message>
        <source>The other revision</source>
        <translation>La otra revisión</translation>
    </message>
    <message>
        <source>&amp;Put it</source>
        <translation>&amp;Colocarla</translation>
    </message>
    <message>
        <source>It is taken out of its place: the revisions after it are put onto the one before it</source>
        <translation>Se saca de su lugar: las revisiones posteriores pasan a la anterior</translation>
    </message>
    <message numerus="yes">
        <source>%n files change</source>
        <translation>
            <numerusform>Cambia %n archivo</numerusform>
            <numerusform>Cambian %n archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; the %n revisions after it move along</source>
        <translation>
            <numerusform>%1; la revisión posterior se mueve con ella</numerusform>
            <numerusform>%1; las %n revisiones posteriores se mueven con ella</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retort::ui::NewColumns</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>NULL</source>
        <translation>NULL</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Por defecto</translation>
    </message>
    <message>
        <source>Add a Column</source>
        <translation>Añadir columna</translation>
    </message>
    <message>
        <source>Leave this column out</source>
        <translation>Omitir esta columna</translation>
    </message>
    <message>
        <source>Name of column %1</source>
        <translation>Nombre de la columna %1</translation>
    </message>
    <message>
        <source>Type of column %1</source>
        <translation>Tipo de la columna %1</translation>
    </message>
    <message>
        <source>Column %1 allows NULL</source>
        <translation>La columna %1 permite NULL</translation>
    </message>
    <message>
        <source>Column %1 is in the primary key</source>
        <translation>La columna %1 está en la clave primaria</translation>
    </message>
    <message>
        <source>Default of column %1</source>
        <translation>Valor por defecto de la columna %1</translation>
    </message>
    <message>
        <source>Leave column %1 out</source>
        <translation>Omitir la columna %1</translation>
    </message>
</context>
<context>
    <name>retort::ui::NewProjectForm</name>
    <message>
        <source>One database; configured in alembic.ini.</source>
        <translation>Una base de datos; configurada en alembic.ini.</translation>
    </message>
    <message>
        <source>One database, reached through an async driver such as asyncpg.</source>
        <translation>Una base de datos, a través de un controlador asíncrono como asyncpg.</translation>
    </message>
    <message>
        <source>Several databases, migrated one after the other by the same revisions.</source>
        <translation>Varias bases de datos, migradas una tras otra con las mismas revisiones.</translation>
    </message>
    <message>
        <source>As generic, with the configuration in pyproject.toml; needs Alembic 1.16 or newer.</source>
        <translation>Como generic, con la configuración en pyproject.toml; requiere Alembic 1.16 o posterior.</translation>
    </message>
    <message>
        <source>As async, with the configuration in pyproject.toml; needs Alembic 1.16 or newer.</source>
        <translation>Como async, con la configuración en pyproject.toml; requiere Alembic 1.16 o posterior.</translation>
    </message>
    <message>
        <source>Where the application is; made if it is not there</source>
        <translation>Dónde está la aplicación; se crea si no existe</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Carpeta</translation>
    </message>
    <message>
        <source>Folder of the project</source>
        <translation>Carpeta del proyecto</translation>
    </message>
    <message>
        <source>Tem&amp;plate</source>
        <translation>&amp;Plantilla</translation>
    </message>
    <message>
        <source>&amp;Scripts folder</source>
        <translation>Carpeta de &amp;scripts</translation>
    </message>
    <message>
        <source>Names of revision files begin with the date</source>
        <translation>Los nombres de los archivos de revisión empiezan por la fecha</translation>
    </message>
    <message>
        <source>From an environment variable</source>
        <translation>De una variable de entorno</translation>
    </message>
    <message>
        <source>In alembic.ini</source>
        <translation>En alembic.ini</translation>
    </message>
    <message>
        <source>Filled in later</source>
        <translation>Se rellena más tarde</translation>
    </message>
    <message>
        <source>&amp;Database URL</source>
        <translation>&amp;URL de la base de datos</translation>
    </message>
    <message>
        <source>Where the database URL comes from</source>
        <translation>De dónde viene la URL de la base de datos</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>&amp;Modelos</translation>
    </message>
    <message>
        <source>Their module, as in myapp.models; may be filled in later</source>
        <translation>Su módulo, p. ej. myapp.models; se puede rellenar más tarde</translation>
    </message>
    <message>
        <source>Their M&amp;etaData</source>
        <translation>Su M&amp;etaData</translation>
    </message>
    <message>
        <source>The template multidb has a section for each database; fill them in afterwards.</source>
        <translation>La plantilla multidb tiene una sección para cada base de datos; rellénelas después.</translation>
    </message>
    <message>
        <source>Database URL</source>
        <translation>URL de la base de datos</translation>
    </message>
    <message>
        <source>Name of the environment variable</source>
        <translation>Nombre de la variable de entorno</translation>
    </message>
    <message>
        <source>env.py reads it from there, so that no password stands in a file.</source>
        <translation>env.py la lee de ahí, para que ningún archivo contenga una contraseña.</translation>
    </message>
    <message>
        <source>Everybody who reads the project sees it: a URL with a password is not written.</source>
        <translation>La ven todos los que leen el proyecto: una URL con contraseña no se escribe.</translation>
    </message>
    <message>
        <source>alembic.ini gets a line to fill in.</source>
        <translation>alembic.ini recibe una línea que hay que rellenar.</translation>
    </message>
</context>
<context>
    <name>retort::ui::NewProjectSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Create the Project</source>
        <translation>Crear el proyecto</translation>
    </message>
    <message>
        <source>What the project is like</source>
        <translation>Cómo es el proyecto</translation>
    </message>
    <message>
        <source>Files that will be written</source>
        <translation>Archivos que se escribirán</translation>
    </message>
    <message>
        <source>Content of the file</source>
        <translation>Contenido del archivo</translation>
    </message>
    <message>
        <source>Put a database under migrations</source>
        <translation>Gestionar una base de datos con migraciones</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Nuevo proyecto</translation>
    </message>
    <message>
        <source>First a project for the migrations; then the database’s tables become its first revision</source>
        <translation>Primero, un proyecto para las migraciones; después, las tablas de la base de datos pasan a ser su primera revisión</translation>
    </message>
    <message>
        <source>As alembic init makes it</source>
        <translation>Como lo crea alembic init</translation>
    </message>
    <message>
        <source>Choose a folder to see the files that will be written.</source>
        <translation>Elija una carpeta para ver los archivos que se escribirán.</translation>
    </message>
    <message>
        <source>There is nothing to show.</source>
        <translation>No hay nada que mostrar.</translation>
    </message>
    <message>
        <source>%1   (is there; gets a section)</source>
        <translation>%1   (ya existe; recibe una sección)</translation>
    </message>
    <message>
        <source>%1 files, nothing is overwritten</source>
        <translation>%1 archivos, no se sobrescribe nada</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>El archivo está vacío.</translation>
    </message>
    <message>
        <source>&lt;b&gt;The project was not made.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;No se creó el proyecto.&lt;/b&gt; %1</translation>
    </message>
</context>
<context>
    <name>retort::ui::NewRevisionForm</name>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Mensaje</translation>
    </message>
    <message>
        <source>What the revision does, as in “add email to user”</source>
        <translation>Lo que hace la revisión, p. ej. «añade email a user»</translation>
    </message>
    <message>
        <source>&amp;After</source>
        <translation>&amp;Después de</translation>
    </message>
    <message>
        <source>The revision before</source>
        <translation>La revisión anterior</translation>
    </message>
    <message>
        <source>Begin a second branch here</source>
        <translation>Empezar aquí una segunda rama</translation>
    </message>
    <message>
        <source>&amp;Branch label</source>
        <translation>&amp;Etiqueta de rama</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>A name for the branch that begins here, for use as name@head</source>
        <translation>Un nombre para la rama que empieza aquí, para usarlo como nombre@head</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Dependencies and id</source>
        <translation>Dependencias e id</translation>
    </message>
    <message>
        <source>&amp;Depends on</source>
        <translation>De&amp;pende de</translation>
    </message>
    <message>
        <source>Ids or labels of other branches, separated by commas</source>
        <translation>Ids o etiquetas de otras ramas, separados por comas</translation>
    </message>
    <message>
        <source>&amp;Id</source>
        <translation>&amp;Id</translation>
    </message>
    <message>
        <source>A random one</source>
        <translation>Uno aleatorio</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Carpeta</translation>
    </message>
    <message>
        <source>Folder of the file</source>
        <translation>Carpeta del archivo</translation>
    </message>
    <message>
        <source>Choose one of %1 heads…</source>
        <translation>Elija uno de los %1 heads…</translation>
    </message>
    <message>
        <source>   (head)</source>
        <translation>   (head)</translation>
    </message>
    <message>
        <source>   (not a head)</source>
        <translation>   (no es head)</translation>
    </message>
    <message>
        <source>Nothing: this is the first revision</source>
        <translation>Nada: es la primera revisión</translation>
    </message>
    <message>
        <source>Nothing: begin a history of its own</source>
        <translation>Nada: empezar un historial propio</translation>
    </message>
    <message>
        <source>That of the revision before</source>
        <translation>La de la revisión anterior</translation>
    </message>
    <message>
        <source>The history has several heads. Choose the one that the revision comes after, or merge them first.</source>
        <translation>El historial tiene varios heads. Elija aquel tras el que va la revisión, o fusiónelos primero.</translation>
    </message>
    <message>
        <source>%1 is not a head. Tick that a second branch is meant, or choose a head.</source>
        <translation>%1 no es un head. Marque que quiere una segunda rama, o elija un head.</translation>
    </message>
    <message>
        <source>Branch off here, as a second branch</source>
        <translation>Bifurcar aquí, como segunda rama</translation>
    </message>
    <message>
        <source>%1 has revisions after it already, so this begins a second branch.</source>
        <translation>%1 ya tiene revisiones posteriores, así que empieza una segunda rama.</translation>
    </message>
</context>
<context>
    <name>retort::ui::OperationWords</name>
    <message>
        <source>renames the table %1 to %2</source>
        <translation>renombra la tabla %1 como %2</translation>
    </message>
    <message>
        <source>renames %1.%2 to %3</source>
        <translation>renombra %1.%2 como %3</translation>
    </message>
    <message>
        <source>adds a foreign key from %1 to %2</source>
        <translation>añade una clave foránea de %1 a %2</translation>
    </message>
    <message>
        <source>comments the table %1</source>
        <translation>pone un comentario a la tabla %1</translation>
    </message>
    <message>
        <source>takes the comment of the table %1 away</source>
        <translation>quita el comentario de la tabla %1</translation>
    </message>
    <message numerus="yes">
        <source>inserts %n rows into %1</source>
        <translation>
            <numerusform>inserta una fila en %1</numerusform>
            <numerusform>inserta %n filas en %1</numerusform>
        </translation>
    </message>
    <message>
        <source>creates the type %1</source>
        <translation>crea el tipo %1</translation>
    </message>
    <message>
        <source>drops the type %1</source>
        <translation>elimina el tipo %1</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 y %2</translation>
    </message>
    <message>
        <source>creates the table %1</source>
        <translation>crea la tabla %1</translation>
    </message>
    <message>
        <source>creates %1 tables</source>
        <translation>crea %1 tablas</translation>
    </message>
    <message>
        <source>creates the tables %1</source>
        <translation>crea las tablas %1</translation>
    </message>
    <message>
        <source>drops the table %1</source>
        <translation>elimina la tabla %1</translation>
    </message>
    <message>
        <source>drops %1 tables</source>
        <translation>elimina %1 tablas</translation>
    </message>
    <message>
        <source>drops the tables %1</source>
        <translation>elimina las tablas %1</translation>
    </message>
    <message>
        <source>adds the column %1 to %2</source>
        <translation>añade la columna %1 a %2</translation>
    </message>
    <message>
        <source>adds %1 columns to %2</source>
        <translation>añade %1 columnas a %2</translation>
    </message>
    <message>
        <source>adds the columns %1 to %2</source>
        <translation>añade las columnas %1 a %2</translation>
    </message>
    <message>
        <source>drops the column %1 of %2</source>
        <translation>elimina la columna %1 de %2</translation>
    </message>
    <message>
        <source>drops %1 columns of %2</source>
        <translation>elimina %1 columnas de %2</translation>
    </message>
    <message>
        <source>drops the columns %1 of %2</source>
        <translation>elimina las columnas %1 de %2</translation>
    </message>
    <message>
        <source>changes the column %1 of %2</source>
        <translation>modifica la columna %1 de %2</translation>
    </message>
    <message>
        <source>changes %1 columns of %2</source>
        <translation>modifica %1 columnas de %2</translation>
    </message>
    <message>
        <source>changes the columns %1 of %2</source>
        <translation>modifica las columnas %1 de %2</translation>
    </message>
    <message>
        <source>creates the index %1 on %2</source>
        <translation>crea el índice %1 en %2</translation>
    </message>
    <message>
        <source>creates %1 indexes on %2</source>
        <translation>crea %1 índices en %2</translation>
    </message>
    <message>
        <source>creates the indexes %1 on %2</source>
        <translation>crea los índices %1 en %2</translation>
    </message>
    <message>
        <source>drops the index %1</source>
        <translation>elimina el índice %1</translation>
    </message>
    <message>
        <source>drops the indexes %1</source>
        <translation>elimina los índices %1</translation>
    </message>
    <message>
        <source>drops the index %1 of %2</source>
        <translation>elimina el índice %1 de %2</translation>
    </message>
    <message>
        <source>drops %1 indexes of %2</source>
        <translation>elimina %1 índices de %2</translation>
    </message>
    <message>
        <source>drops the indexes %1 of %2</source>
        <translation>elimina los índices %1 de %2</translation>
    </message>
    <message>
        <source>adds the constraint %1 to %2</source>
        <translation>añade la restricción %1 a %2</translation>
    </message>
    <message>
        <source>adds %1 constraints to %2</source>
        <translation>añade %1 restricciones a %2</translation>
    </message>
    <message>
        <source>adds the constraints %1 to %2</source>
        <translation>añade las restricciones %1 a %2</translation>
    </message>
    <message>
        <source>drops the constraint %1 of %2</source>
        <translation>elimina la restricción %1 de %2</translation>
    </message>
    <message>
        <source>drops %1 constraints of %2</source>
        <translation>elimina %1 restricciones de %2</translation>
    </message>
    <message>
        <source>drops the constraints %1 of %2</source>
        <translation>elimina las restricciones %1 de %2</translation>
    </message>
    <message>
        <source>runs a statement of its own</source>
        <translation>ejecuta una sentencia propia</translation>
    </message>
    <message>
        <source>runs %1 statements of its own</source>
        <translation>ejecuta %1 sentencias propias</translation>
    </message>
    <message numerus="yes">
        <source>; and %n more changes</source>
        <translation>
            <numerusform>; y un cambio más</numerusform>
            <numerusform>; y %n cambios más</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>drops %1 indexes</source>
        <translation>elimina %1 índices</translation>
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
        <translation>&amp;Guardarla en el llavero del sistema</translation>
    </message>
    <message>
        <source>Password of the profile</source>
        <translation>Contraseña del perfil</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Password of &lt;b&gt;%1&lt;/b&gt; (%2)</source>
        <translation>Contraseña de &lt;b&gt;%1&lt;/b&gt; (%2)</translation>
    </message>
</context>
<context>
    <name>retort::ui::PlanDelegate</name>
    <message>
        <source>cannot run</source>
        <translation>no se puede ejecutar</translation>
    </message>
</context>
<context>
    <name>retort::ui::PlanModel</name>
    <message>
        <source>running</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecha</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallida</translation>
    </message>
    <message>
        <source>rolled back</source>
        <translation>revertida</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>sin ejecutar</translation>
    </message>
    <message>
        <source>step %1, %2, revision %3</source>
        <translation>paso %1, %2, revisión %3</translation>
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
        <translation>Problema: %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Advertencia: %1</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Another file declares the id %1, too, and that one counts: this file is not run.</source>
        <translation>Otro archivo declara también el identificador %1, y es ese el que cuenta: este archivo no se ejecuta.</translation>
    </message>
</context>
<context>
    <name>retort::ui::ProblemsPane</name>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>No problems: every script could be read and the graph is whole.</source>
        <translation>Sin problemas: se pudieron leer todos los scripts y el grafo está completo.</translation>
    </message>
</context>
<context>
    <name>retort::ui::ProfileConnector</name>
    <message>
        <source>profile %1</source>
        <translation>perfil %1</translation>
    </message>
    <message>
        <source>%1 The password has to be typed.</source>
        <translation>%1 Hay que escribir la contraseña.</translation>
    </message>
    <message>
        <source>The keychain does not have the password.</source>
        <translation>La contraseña no está en el llavero.</translation>
    </message>
    <message>
        <source>%1 The password of %2 is not kept; it is asked for at every connection.</source>
        <translation>%1 La contraseña de %2 no se guarda; se pide en cada conexión.</translation>
    </message>
    <message>
        <source>%1 The password of %2 may still be in the keychain.</source>
        <translation>%1 La contraseña de %2 podría seguir en el llavero.</translation>
    </message>
</context>
<context>
    <name>retort::ui::ProfileEditor</name>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Naranja</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Amarillo</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violeta</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rojo</translation>
    </message>
    <message>
        <source>Cyan</source>
        <translation>Cian</translation>
    </message>
    <message>
        <source>&amp;Read-only</source>
        <translation>&amp;Solo lectura</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Probar</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Guar&amp;dar</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Desarrollo</translation>
    </message>
    <message>
        <source>Testing or staging</source>
        <translation>Pruebas o preproducción</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Producción</translation>
    </message>
    <message>
        <source>None is needed</source>
        <translation>No hace falta</translation>
    </message>
    <message>
        <source>Kept in the keychain of the system</source>
        <translation>Guardada en el llavero del sistema</translation>
    </message>
    <message>
        <source>Asked for at every connection</source>
        <translation>Se pide en cada conexión</translation>
    </message>
    <message>
        <source>Nothing is stepped, stamped or restored with it, and the server is asked to refuse every change.</source>
        <translation>Con él no se hace upgrade, downgrade, stamp ni restauración, y se pide al servidor que rechace todo cambio.</translation>
    </message>
    <message>
        <source>&amp;URL</source>
        <translation>&amp;URL</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>&amp;Grupo</translation>
    </message>
    <message>
        <source>Us&amp;ed for</source>
        <translation>Us&amp;o</translation>
    </message>
    <message>
        <source>Co&amp;lour</source>
        <translation>Co&amp;lor</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>&amp;Contraseña</translation>
    </message>
    <message>
        <source>T&amp;he password</source>
        <translation>Su &amp;valor</translation>
    </message>
    <message>
        <source>Encr&amp;yption</source>
        <translation>C&amp;ifrado</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (copia)</translation>
    </message>
    <message>
        <source>The password was taken out of the URL: a profile holds none. It goes into the keychain when the profile is saved.</source>
        <translation>Se quitó la contraseña de la URL: un perfil no contiene ninguna. Se guarda en el llavero al guardar el perfil.</translation>
    </message>
    <message>
        <source>As the URL says</source>
        <translation>Como diga la URL</translation>
    </message>
    <message>
        <source>For the test only</source>
        <translation>Solo para la prueba</translation>
    </message>
    <message>
        <source>Goes into the keychain when the profile is saved</source>
        <translation>Se guarda en el llavero al guardar el perfil</translation>
    </message>
    <message>
        <source>As it is in the keychain</source>
        <translation>Tal como está en el llavero</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no colour</comment>
        <translation>Ninguno</translation>
    </message>
</context>
<context>
    <name>retort::ui::ProfileList</name>
    <message>
        <source>development</source>
        <translation>desarrollo</translation>
    </message>
    <message>
        <source>testing</source>
        <translation>pruebas</translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation>PRODUCCIÓN</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Connection profiles</source>
        <translation>Perfiles de conexión</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Duplicar…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
</context>
<context>
    <name>retort::ui::ProfileListModel</name>
    <message>
        <source>read-only</source>
        <translation>solo lectura</translation>
    </message>
    <message>
        <source>this project’s</source>
        <translation>de este proyecto</translation>
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
        <translation>Las ejecuciones se excluyen entre sí con un bloqueo consultivo (advisory lock).</translation>
    </message>
    <message>
        <source>Runs keep each other out with a named lock (GET_LOCK).</source>
        <translation>Las ejecuciones se excluyen entre sí con un bloqueo con nombre (GET_LOCK).</translation>
    </message>
    <message>
        <source>Runs keep each other out with a file beside the database.</source>
        <translation>Las ejecuciones se excluyen entre sí con un archivo junto a la base de datos.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Runs cannot keep each other out:&lt;/b&gt; %1.</source>
        <translation>&lt;b&gt;Las ejecuciones no se pueden excluir entre sí:&lt;/b&gt; %1.</translation>
    </message>
    <message>
        <source>Nothing leaves this machine.</source>
        <translation>Nada sale de este equipo.</translation>
    </message>
    <message>
        <source>&lt;b&gt;The connection is not encrypted.&lt;/b&gt;</source>
        <translation>&lt;b&gt;La conexión no está cifrada.&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Encrypted: %1.</source>
        <translation>Cifrada: %1.</translation>
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
        <translation>Solo se puede leer.</translation>
    </message>
    <message>
        <source>A step that fails leaves nothing behind.</source>
        <translation>Un paso que falla no deja nada atrás.</translation>
    </message>
    <message>
        <source>DDL is not transactional: a step that fails may leave a part of it behind.</source>
        <translation>El DDL no es transaccional: un paso que falla puede dejar atrás una parte.</translation>
    </message>
</context>
<context>
    <name>retort::ui::RestoreRowsSheet</name>
    <message>
        <source>Fill the tables as they are now</source>
        <translation>Rellenar las tablas tal como están ahora</translation>
    </message>
    <message>
        <source>Restore only the rows of a backup</source>
        <translation>Restaurar solo las filas de una copia</translation>
    </message>
    <message>
        <source>By way of the backup’s revision</source>
        <translation>Pasando por la revisión de la copia</translation>
    </message>
    <message>
        <source>Empty the database and build it anew</source>
        <translation>Vaciar la base de datos y reconstruirla</translation>
    </message>
    <message>
        <source>Tables of the backup</source>
        <translation>Tablas de la copia de seguridad</translation>
    </message>
    <message>
        <source>Progress of the restore</source>
        <translation>Progreso de la restauración</translation>
    </message>
    <message>
        <source>&lt;b&gt;There is no plan.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;No hay plan.&lt;/b&gt; %1</translation>
    </message>
    <message>
        <source>Empty %1 and build it anew, where no downgrade leads there</source>
        <translation>Vaciar %1 y reconstruirla, si ningún downgrade lleva hasta ahí</translation>
    </message>
    <message>
        <source>&lt;b&gt;This way is not open.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;Este camino no está disponible.&lt;/b&gt; %1</translation>
    </message>
    <message>
        <source>This replaces rows of a production database. Type %1 to allow it:</source>
        <translation>Esto reemplaza filas de una base de datos de producción. Escriba %1 para permitirlo:</translation>
    </message>
    <message>
        <source>before restoring rows</source>
        <translation>antes de restaurar filas</translation>
    </message>
    <message>
        <source>Reading the backup…</source>
        <translation>Leyendo la copia de seguridad…</translation>
    </message>
    <message numerus="yes">
        <source>Restore the Rows of %n Tables</source>
        <translation>
            <numerusform>Restaurar las filas de %n tabla</numerusform>
            <numerusform>Restaurar las filas de %n tablas</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>If a table cannot be filled, restore the others without it</source>
        <translation>Si una tabla no se puede rellenar, restaurar las demás sin ella</translation>
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
        <translation>%1 en %2, copia del %3 en %4</translation>
    </message>
    <message>
        <source>Fill the tables at %1, then upgrade again</source>
        <translation>Rellenar las tablas en %1 y volver a hacer upgrade</translation>
    </message>
    <message>
        <source>%1 is backed up as it is now</source>
        <translation>se hace una copia de seguridad de %1 tal como está ahora</translation>
    </message>
    <message>
        <source>&lt;b&gt;everything in %1 is dropped&lt;/b&gt;</source>
        <translation>&lt;b&gt;se elimina todo en %1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>the tables below are emptied and filled, in one transaction</source>
        <translation>las tablas de abajo se vacían y se rellenan, en una transacción</translation>
    </message>
    <message>
        <source>the tables below are emptied and filled, in one transaction, if they fit</source>
        <translation>las tablas de abajo se vacían y se rellenan, en una transacción, si encajan</translation>
    </message>
    <message>
        <source>one that is not restored keeps its rows, but is emptied if they refer to rows that are gone then</source>
        <translation>una tabla que no se restaura conserva sus filas, pero se vacía si estas apuntan a filas que ya no existirán</translation>
    </message>
    <message>
        <source>Checking the backup…</source>
        <translation>Comprobando la copia de seguridad…</translation>
    </message>
    <message>
        <source>Backing up %1…</source>
        <translation>Haciendo copia de seguridad de %1…</translation>
    </message>
    <message>
        <source>Emptying %1…</source>
        <translation>Vaciando %1…</translation>
    </message>
    <message>
        <source>Going to the backup’s revision…</source>
        <translation>Yendo a la revisión de la copia…</translation>
    </message>
    <message>
        <source>Filling the tables…</source>
        <translation>Rellenando las tablas…</translation>
    </message>
    <message>
        <source>Going on from there…</source>
        <translation>Continuando desde ahí…</translation>
    </message>
    <message>
        <source>%1 stands at %2.</source>
        <translation>%1 está en %2.</translation>
    </message>
    <message>
        <source>What it held before is the newest backup in the list.</source>
        <translation>Lo que contenía antes está en la copia de seguridad más reciente de la lista.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Nothing was changed.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;No se cambió nada.&lt;/b&gt; %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;The rows are in, but it did not come to its end.&lt;/b&gt;</source>
        <translation>&lt;b&gt;Las filas se restauraron, pero el proceso no llegó a su fin.&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;The rows were not restored.&lt;/b&gt;</source>
        <translation>&lt;b&gt;No se restauraron las filas.&lt;/b&gt;</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are in.</source>
        <translation>
            <numerusform>%Ln fila restaurada.</numerusform>
            <numerusform>%Ln filas restauradas.</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;The chosen tables were restored.&lt;/b&gt;</source>
        <translation>&lt;b&gt;Se restauraron las tablas elegidas.&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;All tables were restored.&lt;/b&gt;</source>
        <translation>&lt;b&gt;Se restauraron todas las tablas.&lt;/b&gt;</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n tables were not restored;&lt;/b&gt; the list says why.</source>
        <translation>
            <numerusform>&lt;b&gt;No se restauró una tabla;&lt;/b&gt; la lista indica el motivo.</numerusform>
            <numerusform>&lt;b&gt;No se restauraron %n tablas;&lt;/b&gt; la lista indica los motivos.</numerusform>
        </translation>
    </message>
    <message>
        <source>if one of them cannot be, none is</source>
        <translation>si alguna no se puede rellenar, no se restaura ninguna</translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionDelegate</name>
    <message>
        <source>10 months ago</source>
        <translation>hace 10 meses</translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionFilterModel</name>
    <message>
        <source>… %1 more</source>
        <translation>… %1 más</translation>
    </message>
    <message>
        <source>%1 revisions one after the other, from %2 down to %3. Click to show them.</source>
        <translation>%1 revisiones seguidas, de %2 hasta %3. Haga clic para mostrarlas.</translation>
    </message>
    <message>
        <source>%1 revisions folded, from %2 down to %3; press Enter to show them</source>
        <translation>%1 revisiones plegadas, de %2 hasta %3; pulse Intro para mostrarlas</translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionListModel</name>
    <message>
        <source>pending</source>
        <translation>pendiente</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>aplicada</translation>
    </message>
    <message>
        <source>the database is here</source>
        <translation>la base de datos está aquí</translation>
    </message>
    <message>
        <source>file missing</source>
        <translation>falta el archivo</translation>
    </message>
    <message>
        <source>duplicate id</source>
        <translation>id duplicado</translation>
    </message>
    <message>
        <source>Another file declares this id, too. This one counts: it is loaded last.</source>
        <translation>Otro archivo declara también este id. Vale este: se carga el último.</translation>
    </message>
    <message>
        <source>Another file declares this id, too, and that one counts: it is loaded last. This file is not run.</source>
        <translation>Otro archivo declara también este id, y vale aquel: se carga el último. Este archivo no se ejecuta.</translation>
    </message>
    <message>
        <source>cycle</source>
        <translation>ciclo</translation>
    </message>
    <message>
        <source>%1 A revision cannot come before itself; Alembic refuses to load this history.</source>
        <translation>%1 Una revisión no puede ser anterior a sí misma; Alembic se niega a cargar este historial.</translation>
    </message>
    <message>
        <source>label twice</source>
        <translation>etiqueta duplicada</translation>
    </message>
    <message>
        <source>missing: no file declares this revision</source>
        <translation>falta: ningún archivo declara esta revisión</translation>
    </message>
    <message>
        <source>missing, named by %1</source>
        <translation>falta, la cita %1</translation>
    </message>
    <message>
        <source>missing, named by %1 and %2</source>
        <translation>falta, la citan %1 y %2</translation>
    </message>
    <message>
        <source>missing, named by %1 and %2 more</source>
        <translation>falta, la citan %1 y %2 más</translation>
    </message>
    <message>
        <source>(no message)</source>
        <translation>(sin mensaje)</translation>
    </message>
    <message>
        <source>the database stands at a revision that this project does not have</source>
        <translation>la base de datos está en una revisión que este proyecto no tiene</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>modificada</translation>
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
        <translation>fusión</translation>
    </message>
    <message>
        <source>branch point</source>
        <translation>punto de bifurcación</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No file declares this revision. Either its file was lost, or what names it has to be put onto another one.</source>
        <translation>Ningún archivo declara esta revisión. O se perdió su archivo, o hay que mover sobre otra lo que la cita.</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>revisión %1</translation>
    </message>
    <message>
        <source>cannot be read whole</source>
        <translation>no se puede leer entera</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creada</translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionMinimap</name>
    <message>
        <source>Overview of the revisions</source>
        <translation>Vista general de las revisiones</translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionMoves</name>
    <message>
        <source>%1 went through this revision already; where it stands in the history cannot be changed any more.</source>
        <translation>%1 ya ha pasado por esta revisión; su lugar en el historial ya no se puede cambiar.</translation>
    </message>
    <message>
        <source>%1 went through %2 already; where that stands in the history cannot be changed any more.</source>
        <translation>%1 ya ha pasado por %2; su lugar en el historial ya no se puede cambiar.</translation>
    </message>
    <message>
        <source>Move %1 onto %2, with what comes after it</source>
        <translation>Mover %1 sobre %2, con lo que viene después</translation>
    </message>
    <message>
        <source>Put %1 between %2 and what comes after that</source>
        <translation>Poner %1 entre %2 y lo que viene después</translation>
    </message>
    <message>
        <source>Put %1 between %2 and what comes before that</source>
        <translation>Poner %1 entre %2 y lo que viene antes</translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionPane</name>
    <message>
        <source>Script and SQL</source>
        <translation>Script y SQL</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Detalles</translation>
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
        <translation>Dialecto SQL</translation>
    </message>
    <message>
        <source>Write the SQL for this database</source>
        <translation>Escribir el SQL para esta base de datos</translation>
    </message>
    <message>
        <source>What was edited since the script was applied</source>
        <translation>Lo que se ha modificado desde que se aplicó el script</translation>
    </message>
    <message>
        <source>Edited Since</source>
        <translation>Modificado después</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>No revision selected</source>
        <translation>Ninguna revisión seleccionada</translation>
    </message>
    <message>
        <source>Choose a revision in the list to see its script and its SQL.</source>
        <translation>Elija una revisión de la lista para ver su script y su SQL.</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>(no message)</source>
        <translation>(sin mensaje)</translation>
    </message>
    <message>
        <source>unsaved changes</source>
        <translation>cambios sin guardar</translation>
    </message>
    <message>
        <source>What it does cannot be told without running it.</source>
        <translation>No se puede saber qué hace sin ejecutarla.</translation>
    </message>
    <message>
        <source> What else it does cannot be told without running it.</source>
        <translation> No se puede saber qué más hace sin ejecutarla.</translation>
    </message>
    <message>
        <source>Changes nothing in the database.</source>
        <translation>No cambia nada en la base de datos.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>upgrade() asks for no SQL.</source>
        <translation>upgrade() no requiere SQL.</translation>
    </message>
    <message>
        <source>downgrade() asks for no SQL.</source>
        <translation>downgrade() no requiere SQL.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>línea %1</translation>
    </message>
    <message>
        <source>No SQL: the script cannot be parsed. %1</source>
        <translation>Sin SQL: no se puede analizar el script. %1</translation>
    </message>
    <message>
        <source>No SQL: %1</source>
        <translation>Sin SQL: %1</translation>
    </message>
    <message>
        <source>Incomplete from here on: %1</source>
        <translation>Incompleto a partir de aquí: %1</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Cambios sin guardar</translation>
    </message>
    <message>
        <source>Save the changes to %1?</source>
        <translation>¿Guardar los cambios en %1?</translation>
    </message>
    <message>
        <source>Your changes are lost if you do not save them.</source>
        <translation>Los cambios se perderán si no los guarda.</translation>
    </message>
    <message>
        <source>No revision can be read from this file.</source>
        <translation>No se puede leer ninguna revisión de este archivo.</translation>
    </message>
    <message>
        <source>The file is no longer on disk.</source>
        <translation>El archivo ya no está en el disco.</translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionPanel</name>
    <message>
        <source>Every word must match: in the message, the id, a label, the date, or a table or column that the revision touches.</source>
        <translation>Cada palabra debe coincidir: en el mensaje, el id, una etiqueta, la fecha o una tabla o columna a la que afecte la revisión.</translation>
    </message>
    <message>
        <source>what the revision is</source>
        <translation>qué es la revisión</translation>
    </message>
    <message>
        <source>touches this table</source>
        <translation>afecta a esta tabla</translation>
    </message>
    <message>
        <source>touches a column of this name</source>
        <translation>afecta a una columna con este nombre</translation>
    </message>
    <message>
        <source>touches this column</source>
        <translation>afecta a esta columna</translation>
    </message>
    <message>
        <source>every revision of this branch</source>
        <translation>todas las revisiones de esta rama</translation>
    </message>
    <message>
        <source>declares this label</source>
        <translation>declara esta etiqueta</translation>
    </message>
    <message>
        <source>the id begins like this</source>
        <translation>el id empieza así</translation>
    </message>
    <message>
        <source>only in the message</source>
        <translation>solo en el mensaje</translation>
    </message>
    <message>
        <source>together</source>
        <translation>las dos palabras juntas</translation>
    </message>
    <message>
        <source>SQL of the Range</source>
        <translation>SQL del intervalo</translation>
    </message>
    <message>
        <source>Filter by message, table:users, column:email, label…</source>
        <translation>Filtrar por mensaje, table:users, column:email, etiqueta…</translation>
    </message>
    <message>
        <source>Filter revisions</source>
        <translation>Filtrar revisiones</translation>
    </message>
    <message>
        <source>Show only the heads</source>
        <translation>Mostrar solo los heads</translation>
    </message>
    <message>
        <source>Show only what the database does not have yet</source>
        <translation>Mostrar solo lo que la base de datos aún no tiene</translation>
    </message>
    <message>
        <source>Show the SQL that leads from the oldest to the newest of the selected revisions</source>
        <translation>Mostrar el SQL que lleva de la más antigua a la más reciente de las revisiones seleccionadas</translation>
    </message>
    <message>
        <source>Select one revision only (Esc)</source>
        <translation>Seleccionar una sola revisión (Esc)</translation>
    </message>
    <message>
        <source>Select one revision only</source>
        <translation>Seleccionar una sola revisión</translation>
    </message>
    <message>
        <source>Neither of %1 and %2 comes before the other</source>
        <translation>Ni %1 ni %2 precede a la otra</translation>
    </message>
    <message>
        <source>1 revision after %1: %2</source>
        <translation>1 revisión después de %1: %2</translation>
    </message>
    <message>
        <source>%1 revisions after %2, up to %3</source>
        <translation>%1 revisiones después de %2, hasta %3</translation>
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
        <translation>pendientes: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n matches</source>
        <translation>
            <numerusform>%n coincidencia</numerusform>
            <numerusform>%n coincidencias</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>%1 por ahora</translation>
    </message>
    <message>
        <source>What the revisions touch is still being read.</source>
        <translation>Aún se está leyendo a qué afectan las revisiones.</translation>
    </message>
    <message numerus="yes">
        <source>%n scripts cannot be read to their end; they may touch more than is known.</source>
        <translation>
            <numerusform>Un script no se puede leer hasta el final; puede que afecte a más de lo que se sabe.</numerusform>
            <numerusform>%n scripts no se pueden leer hasta el final; puede que afecten a más de lo que se sabe.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing so far</source>
        <translation>Nada por ahora</translation>
    </message>
    <message>
        <source>Which tables and columns the revisions touch is still being read. What matches appears here.</source>
        <translation>Aún se está leyendo a qué tablas y columnas afectan las revisiones. Las coincidencias aparecen aquí.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Sin coincidencias</translation>
    </message>
    <message>
        <source>No revision has all of these words. Press Esc to see every revision again.</source>
        <translation>Ninguna revisión contiene todas estas palabras. Pulse Esc para ver de nuevo todas las revisiones.</translation>
    </message>
    <message>
        <source>No revisions yet</source>
        <translation>Aún no hay revisiones</translation>
    </message>
    <message>
        <source>This project has no revision scripts. Write the first one, let the models make it (compare them with a database), or have it made from a database that has tables already.</source>
        <translation>Este proyecto no tiene scripts de revisión. Escriba el primero, créelo a partir de los modelos (comparándolos con una base de datos) o a partir de una base de datos que ya tenga tablas.</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>No hay ningún proyecto abierto</translation>
    </message>
    <message>
        <source>Open the folder that holds alembic.ini, or drop it here.</source>
        <translation>Abra la carpeta que contiene alembic.ini o suéltela aquí.</translation>
    </message>
    <message>
        <source>New Revision…</source>
        <translation>Nueva revisión…</translation>
    </message>
    <message>
        <source>Adopt a Database…</source>
        <translation>Adoptar una base de datos…</translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Create the Revision</source>
        <translation>Crear la revisión</translation>
    </message>
    <message>
        <source>The file that will be written</source>
        <translation>El archivo que se escribirá</translation>
    </message>
    <message>
        <source>New revision</source>
        <translation>Nueva revisión</translation>
    </message>
    <message>
        <source>Merge heads</source>
        <translation>Fusionar heads</translation>
    </message>
    <message>
        <source>Create the Merge</source>
        <translation>Crear la fusión</translation>
    </message>
    <message>
        <source>There is no file to show.</source>
        <translation>No hay ningún archivo que mostrar.</translation>
    </message>
    <message>
        <source>&lt;b&gt;The revision was not written.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;No se escribió la revisión.&lt;/b&gt; %1</translation>
    </message>
</context>
<context>
    <name>retort::ui::RevisionView</name>
    <message>
        <source>Revisions</source>
        <translation>Revisiones</translation>
    </message>
</context>
<context>
    <name>retort::ui::RowRouteModel</name>
    <message>
        <source>not restored: %1</source>
        <translation>no restaurada: %1</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>sin %1</translation>
    </message>
    <message>
        <source>default or NULL for %1</source>
        <translation>valor por defecto o NULL para %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are in</source>
        <translation>
            <numerusform>%Ln fila restaurada</numerusform>
            <numerusform>%Ln filas restauradas</numerusform>
        </translation>
    </message>
    <message>
        <source>left out</source>
        <translation>omitida</translation>
    </message>
    <message>
        <source>not restored, empty now: %1</source>
        <translation>no restaurada, ahora vacía: %1</translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation>En la copia</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Destino</translation>
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
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Working out the plan…</source>
        <translation>Elaborando el plan…</translation>
    </message>
    <message>
        <source>Restore the backup…</source>
        <translation>Restaurar la copia de seguridad…</translation>
    </message>
    <message>
        <source>Steps of the run</source>
        <translation>Pasos de la ejecución</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Progreso de la ejecución</translation>
    </message>
    <message>
        <source>&lt;b&gt;There is no plan.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;No hay plan.&lt;/b&gt; %1</translation>
    </message>
    <message>
        <source>Merge the heads…</source>
        <translation>Fusionar los heads…</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Runs %1.</source>
        <translation>Se ejecuta %1.</translation>
    </message>
    <message>
        <source>This takes something away from a production database. Type %1 to allow it:</source>
        <translation>Esto elimina algo de una base de datos de producción. Escriba %1 para permitirlo:</translation>
    </message>
    <message>
        <source>Backing up %1…</source>
        <translation>Haciendo copia de seguridad de %1…</translation>
    </message>
    <message>
        <source>Trying each revision up, down and up again on an empty copy of the schema…</source>
        <translation>Probando upgrade, downgrade y de nuevo upgrade de cada revisión en una copia vacía del esquema…</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Paso %1 de %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln statements ran.</source>
        <translation>
            <numerusform>Se ejecutó %Ln sentencia.</numerusform>
            <numerusform>Se ejecutaron %Ln sentencias.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop Trying</source>
        <translation>Detener la prueba</translation>
    </message>
    <message>
        <source>Try It First</source>
        <translation>Probar antes</translation>
    </message>
    <message>
        <source>Runs each revision up, down and up again on an empty copy of the schema in memory. %1 is not touched.</source>
        <translation>Ejecuta upgrade, downgrade y de nuevo upgrade de cada revisión en una copia vacía del esquema en memoria. %1 no se toca.</translation>
    </message>
    <message>
        <source>Makes a scratch database on the server, runs each revision up, down and up again there, and drops it. %1 is not touched.</source>
        <translation>Crea una base de datos temporal en el servidor, ejecuta en ella upgrade, downgrade y de nuevo upgrade de cada revisión, y la elimina. %1 no se toca.</translation>
    </message>
    <message>
        <source>Back up %1 first</source>
        <translation>Hacer antes copia de seguridad de %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Undoing takes away what the run made in a production database. Type %1 and press Enter to undo it:</source>
        <translation>Deshacer elimina lo que la ejecución creó en una base de datos de producción. Escriba %1 y pulse Intro para deshacerlo:</translation>
    </message>
    <message>
        <source>Undoing what is in…</source>
        <translation>Deshaciendo lo ya ejecutado…</translation>
    </message>
    <message>
        <source>Forgetting the run…</source>
        <translation>Olvidando la ejecución…</translation>
    </message>
    <message>
        <source>See how to go on</source>
        <translation>Ver cómo continuar</translation>
    </message>
    <message>
        <source>&lt;b&gt;Undone.&lt;/b&gt; The database holds nothing of the revision any more.</source>
        <translation>&lt;b&gt;Deshecho.&lt;/b&gt; La base de datos ya no contiene nada de la revisión.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Forgotten.&lt;/b&gt; The run no longer counts; the database is as it is.</source>
        <translation>&lt;b&gt;Olvidada.&lt;/b&gt; La ejecución ya no cuenta; la base de datos queda como está.</translation>
    </message>
    <message>
        <source>The scripts have changed. This is the plan as they are now.</source>
        <translation>Los scripts han cambiado. Este es el plan según están ahora.</translation>
    </message>
</context>
<context>
    <name>retort::ui::RunWords</name>
    <message numerus="yes">
        <source>%n revisions</source>
        <translation>
            <numerusform>%n revisión</numerusform>
            <numerusform>%n revisiones</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;All applied.&lt;/b&gt; Upgraded %1; %2 is now at %3.</source>
        <translation>&lt;b&gt;Todo aplicado.&lt;/b&gt; Upgrade de %1 completado; %2 está ahora en %3.</translation>
    </message>
    <message>
        <source>&lt;b&gt;All applied.&lt;/b&gt; Downgraded %1; %2 is now at %3.</source>
        <translation>&lt;b&gt;Todo aplicado.&lt;/b&gt; Downgrade de %1 completado; %2 está ahora en %3.</translation>
    </message>
    <message>
        <source>&lt;b&gt;All applied.&lt;/b&gt; Went on to the end of the run; %1 is now at %2.</source>
        <translation>&lt;b&gt;Todo aplicado.&lt;/b&gt; Se continuó hasta el final de la ejecución; %1 está ahora en %2.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Stamped.&lt;/b&gt; %1 now says that it is at %2. No script was run; tables and rows are as they were.</source>
        <translation>&lt;b&gt;Stamp hecho.&lt;/b&gt; %1 indica ahora que está en %2. No se ejecutó ningún script; las tablas y las filas están como estaban.</translation>
    </message>
    <message>
        <source>It came from &lt;a href=&quot;%1&quot;&gt;line %2&lt;/a&gt; of %3.</source>
        <translation>Procede de la &lt;a href=&quot;%1&quot;&gt;línea %2&lt;/a&gt; de %3.</translation>
    </message>
    <message>
        <source>It happened in &lt;a href=&quot;%1&quot;&gt;%2&lt;/a&gt;.</source>
        <translation>Ocurrió en &lt;a href=&quot;%1&quot;&gt;%2&lt;/a&gt;.</translation>
    </message>
    <message>
        <source>Plan the upgrade to %1 instead</source>
        <translation>Planificar en su lugar el upgrade a %1</translation>
    </message>
    <message>
        <source>Plan the downgrade to %1 instead</source>
        <translation>Planificar en su lugar el downgrade a %1</translation>
    </message>
    <message>
        <source>the table %1</source>
        <translation>la tabla %1</translation>
    </message>
    <message>
        <source>the column %1</source>
        <translation>la columna %1</translation>
    </message>
    <message>
        <source>rows of %1</source>
        <translation>filas de %1</translation>
    </message>
    <message>
        <source>what “%1” says</source>
        <translation>lo que indica «%1»</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>y %1 más</translation>
    </message>
    <message>
        <source>&lt;b&gt;Takes away, with the data in it:&lt;/b&gt; %1.</source>
        <translation>&lt;b&gt;Elimina, junto con los datos que contiene:&lt;/b&gt; %1.</translation>
    </message>
    <message>
        <source>Whether this takes away tables, columns or rows is known only in the run itself.</source>
        <translation>Solo durante la propia ejecución se sabe si esto elimina tablas, columnas o filas.</translation>
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
        <translation>Continuar con %1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>de %1 a %2</translation>
    </message>
    <message>
        <source>in one transaction</source>
        <translation>en una transacción</translation>
    </message>
    <message>
        <source>all in one transaction</source>
        <translation>todo en una transacción</translation>
    </message>
    <message>
        <source>one transaction per revision</source>
        <translation>con una transacción por revisión</translation>
    </message>
    <message>
        <source>&lt;b&gt;There is nothing to do:&lt;/b&gt; the database is already there.</source>
        <translation>&lt;b&gt;No hay nada que hacer:&lt;/b&gt; la base de datos ya está ahí.</translation>
    </message>
    <message>
        <source>&lt;b&gt;This cannot run:&lt;/b&gt; it could not be rehearsed on a copy of the schema, so its SQL is not known. %1</source>
        <translation>&lt;b&gt;No se puede ejecutar:&lt;/b&gt; no se pudo ensayar en una copia del esquema, así que no se conoce su SQL. %1</translation>
    </message>
    <message>
        <source>See how to go on</source>
        <translation>Ver cómo continuar</translation>
    </message>
    <message>
        <source>&lt;b&gt;This cannot run.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;No se puede ejecutar.&lt;/b&gt; %1</translation>
    </message>
    <message>
        <source>It is &lt;a href=&quot;%1&quot;&gt;line %2&lt;/a&gt; of %3. Nothing was run.</source>
        <translation>Está en la &lt;a href=&quot;%1&quot;&gt;línea %2&lt;/a&gt; de %3. No se ejecutó nada.</translation>
    </message>
    <message>
        <source>It is in &lt;a href=&quot;%1&quot;&gt;%2&lt;/a&gt;. Nothing was run.</source>
        <translation>Está en &lt;a href=&quot;%1&quot;&gt;%2&lt;/a&gt;. No se ejecutó nada.</translation>
    </message>
    <message>
        <source>&lt;a href=&quot;%1&quot;&gt;Line %2&lt;/a&gt; of %3 failed in a rehearsal on an empty copy of the schema; the database was not touched.</source>
        <translation>La &lt;a href=&quot;%1&quot;&gt;línea %2&lt;/a&gt; de %3 falló en un ensayo sobre una copia vacía del esquema; no se tocó la base de datos.</translation>
    </message>
    <message>
        <source>&lt;a href=&quot;%1&quot;&gt;%2&lt;/a&gt; failed in a rehearsal on an empty copy of the schema; the database was not touched.</source>
        <translation>&lt;a href=&quot;%1&quot;&gt;%2&lt;/a&gt; falló en un ensayo sobre una copia vacía del esquema; no se tocó la base de datos.</translation>
    </message>
    <message>
        <source>before the upgrade to %1</source>
        <translation>antes del upgrade a %1</translation>
    </message>
    <message>
        <source>before the downgrade to %1</source>
        <translation>antes del downgrade a %1</translation>
    </message>
    <message>
        <source>before the stamp as %1</source>
        <translation>antes del stamp en %1</translation>
    </message>
    <message>
        <source>before going on to %1</source>
        <translation>antes de continuar hasta %1</translation>
    </message>
    <message>
        <source>A stamp only changes what the database says of itself. No script is run.</source>
        <translation>Un stamp solo cambia lo que la base de datos indica de sí misma. No se ejecuta ningún script.</translation>
    </message>
    <message>
        <source>The version table now says %1, which this project does not know. That is deleted first.</source>
        <translation>La tabla de versiones indica ahora %1, que este proyecto no conoce. Eso se borra primero.</translation>
    </message>
    <message>
        <source>The backup taken before the run holds the database as it was.</source>
        <translation>La copia de seguridad hecha antes de la ejecución contiene la base de datos tal como estaba.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Cancelled: nothing changed.&lt;/b&gt;</source>
        <translation>&lt;b&gt;Cancelado: no cambió nada.&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;Nothing changed.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;No cambió nada.&lt;/b&gt; %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;Nothing changed.&lt;/b&gt; There was nothing to do.</source>
        <translation>&lt;b&gt;No cambió nada.&lt;/b&gt; No había nada que hacer.</translation>
    </message>
    <message>
        <source>%1 of %2 ran and are committed; the rest was not run.</source>
        <translation>Hasta ahí se ejecutó y se confirmó todo (%1 de %2); el resto no se ejecutó.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Cancelled. Stopped after %1.&lt;/b&gt; %2</source>
        <translation>&lt;b&gt;Cancelado. Se detuvo después de %1.&lt;/b&gt; %2</translation>
    </message>
    <message>
        <source>&lt;b&gt;Stopped after %1.&lt;/b&gt; %2</source>
        <translation>&lt;b&gt;Se detuvo después de %1.&lt;/b&gt; %2</translation>
    </message>
    <message>
        <source>%1 is now at %2.</source>
        <translation>%1 está ahora en %2.</translation>
    </message>
    <message>
        <source>&lt;b&gt;The database may hold part of a revision:&lt;/b&gt; a failure could not be rolled back.</source>
        <translation>&lt;b&gt;La base de datos puede contener una parte de una revisión:&lt;/b&gt; no se pudo revertir tras un fallo.</translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <translation>«%1» (%2)</translation>
    </message>
</context>
<context>
    <name>retort::ui::SampleSheet</name>
    <message>
        <source>Folder of the copy</source>
        <translation>Carpeta de la copia</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Copy and Open</source>
        <translation>Copiar y abrir</translation>
    </message>
    <message>
        <source>Try the sample project</source>
        <translation>Probar el proyecto de ejemplo</translation>
    </message>
    <message>
        <source>A small shop with branches and a merge, on SQLite</source>
        <translation>Una tienda pequeña con ramas y una fusión, en SQLite</translation>
    </message>
    <message>
        <source>The sample is copied into a folder of your own, where you can change everything. It opens with an empty database beside it, so that every revision is still to be run: step it up and down, break a script, back the database up.</source>
        <translation>El ejemplo se copia en una carpeta suya, donde puede cambiarlo todo. Se abre con una base de datos vacía al lado, de modo que aún hay que ejecutar todas las revisiones: suba y baje, estropee un script, haga una copia de la base de datos.</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Carpeta</translation>
    </message>
    <message>
        <source>Open It</source>
        <translation>Abrirlo</translation>
    </message>
    <message>
        <source>Type the whole path of a folder, or choose one.</source>
        <translation>Escriba la ruta completa de una carpeta o elija una.</translation>
    </message>
    <message>
        <source>There is a project in this folder already, such as an earlier copy. It is opened as it is.</source>
        <translation>En esta carpeta ya hay un proyecto, por ejemplo una copia anterior. Se abre tal como está.</translation>
    </message>
    <message>
        <source>The folder must be empty: nothing is overwritten.</source>
        <translation>La carpeta debe estar vacía: no se sobrescribe nada.</translation>
    </message>
    <message>
        <source>The folder is made.</source>
        <translation>La carpeta se crea.</translation>
    </message>
    <message>
        <source>&lt;b&gt;The sample was not copied.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;El ejemplo no se copió.&lt;/b&gt; %1</translation>
    </message>
</context>
<context>
    <name>retort::ui::ScriptEditor</name>
    <message>
        <source>Revision script</source>
        <translation>Script de la revisión</translation>
    </message>
</context>
<context>
    <name>retort::ui::ScriptSide</name>
    <message>
        <source>The unsaved text is only in this window. %1</source>
        <translation>El texto sin guardar solo está en esta ventana. %1</translation>
    </message>
    <message>
        <source>No file of this project declares the revision &lt;b&gt;%1&lt;/b&gt;.</source>
        <translation>Ningún archivo de este proyecto declara la revisión &lt;b&gt;%1&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>Not saved. %1</source>
        <translation>No guardado. %1</translation>
    </message>
    <message>
        <source>Not saved: the file is no longer on disk. Your text is only here.</source>
        <translation>No guardado: el archivo ya no está en disco. Su texto solo está aquí.</translation>
    </message>
    <message>
        <source>Write It Again</source>
        <translation>Escribirlo de nuevo</translation>
    </message>
    <message>
        <source>The file changed on disk while you were editing it. Nothing was overwritten.</source>
        <translation>El archivo cambió en disco mientras lo editaba. No se sobrescribió nada.</translation>
    </message>
    <message>
        <source>Show the Difference</source>
        <translation>Mostrar la diferencia</translation>
    </message>
    <message>
        <source>Take Theirs</source>
        <translation>Usar el del disco</translation>
    </message>
    <message>
        <source>The text on disk replaces yours; Undo brings yours back</source>
        <translation>El texto del disco reemplaza al suyo; Deshacer recupera el suyo</translation>
    </message>
    <message>
        <source>Overwrite It</source>
        <translation>Sobrescribirlo</translation>
    </message>
    <message>
        <source>Keep Mine</source>
        <translation>Conservar el mío</translation>
    </message>
    <message>
        <source>Your text stays, and saving it overwrites the change on disk</source>
        <translation>Su texto se queda, y al guardarlo sobrescribe el cambio del disco</translation>
    </message>
    <message>
        <source>The file changed on disk while you were editing it.</source>
        <translation>El archivo cambió en disco mientras lo editaba.</translation>
    </message>
    <message>
        <source>theirs, on disk</source>
        <translation>el otro, en disco</translation>
    </message>
    <message>
        <source>mine, unsaved</source>
        <translation>el mío, sin guardar</translation>
    </message>
    <message>
        <source>Decide Later</source>
        <translation>Decidir más tarde</translation>
    </message>
    <message>
        <source>The file is gone. What you see is what it held.</source>
        <translation>El archivo ya no existe. Lo que ve es lo que contenía.</translation>
    </message>
    <message>
        <source>Changes to this script were not saved (%1).</source>
        <translation>No se guardaron los cambios de este script (%1).</translation>
    </message>
    <message>
        <source>The file has changed since.</source>
        <translation>El archivo ha cambiado desde entonces.</translation>
    </message>
    <message>
        <source>Changes to this script that were not saved.</source>
        <translation>Cambios de este script que no se guardaron.</translation>
    </message>
    <message>
        <source>the script as it is</source>
        <translation>el script tal como está</translation>
    </message>
    <message>
        <source>with the unsaved changes</source>
        <translation>con los cambios sin guardar</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>retort::ui::SessionLog</name>
    <message>
        <source>Backing up…</source>
        <translation>Haciendo copia de seguridad…</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Restaurando…</translation>
    </message>
    <message>
        <source>Restoring rows…</source>
        <translation>Restaurando filas…</translation>
    </message>
    <message>
        <source>Undoing what is in of the broken run…</source>
        <translation>Deshaciendo lo ya ejecutado de la ejecución interrumpida…</translation>
    </message>
    <message>
        <source>Forgetting the broken run…</source>
        <translation>Olvidando la ejecución interrumpida…</translation>
    </message>
    <message>
        <source>Not undone. %1</source>
        <translation>No se deshizo. %1</translation>
    </message>
    <message>
        <source>Not forgotten. %1</source>
        <translation>No se olvidó. %1</translation>
    </message>
    <message>
        <source>Undone: the database holds nothing of the revision any more</source>
        <translation>Deshecho: la base de datos ya no contiene nada de la revisión</translation>
    </message>
    <message>
        <source>The broken run no longer counts</source>
        <translation>La ejecución interrumpida ya no cuenta</translation>
    </message>
    <message>
        <source>Backup cancelled</source>
        <translation>Copia de seguridad cancelada</translation>
    </message>
    <message>
        <source>Restore cancelled, nothing was changed</source>
        <translation>Restauración cancelada, no se cambió nada</translation>
    </message>
    <message>
        <source>Not restored, and the database is changed. %1</source>
        <translation>No se restauró, y la base de datos ha cambiado. %1</translation>
    </message>
    <message>
        <source>Not backed up. %1</source>
        <translation>No se hizo la copia de seguridad. %1</translation>
    </message>
    <message>
        <source>Not restored, nothing was changed. %1</source>
        <translation>No se restauró, no se cambió nada. %1</translation>
    </message>
    <message>
        <source>Rows restored; the database is at %1, and what it held before was backed up</source>
        <translation>Filas restauradas; la base de datos está en %1, y se hizo copia de seguridad de lo que contenía antes</translation>
    </message>
    <message>
        <source>Backed up at %1</source>
        <translation>Copia de seguridad hecha en %1</translation>
    </message>
    <message>
        <source>Restored to %1; what it held before was backed up</source>
        <translation>Restaurada a %1; se hizo copia de seguridad de lo que contenía antes</translation>
    </message>
    <message>
        <source>Upgrading %1 to %2</source>
        <translation>Haciendo upgrade de %1 a %2</translation>
    </message>
    <message>
        <source>Downgrading %1 to %2</source>
        <translation>Haciendo downgrade de %1 a %2</translation>
    </message>
    <message>
        <source>Going on with the run on %1 that broke off</source>
        <translation>Continuando con la ejecución interrumpida en %1</translation>
    </message>
    <message>
        <source>Stamping %1 as %2</source>
        <translation>Haciendo stamp de %1 en %2</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Ejecutando…</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>No cambió nada</translation>
    </message>
    <message>
        <source>Stopped after %1</source>
        <translation>Se detuvo después de %1</translation>
    </message>
    <message>
        <source>The state of the database is not known</source>
        <translation>No se conoce el estado de la base de datos</translation>
    </message>
    <message numerus="yes">
        <source>%n revisions, opened in %1 ms</source>
        <translation>
            <numerusform>%n revisión, abierta en %1 ms</numerusform>
            <numerusform>%n revisiones, abiertas en %1 ms</numerusform>
        </translation>
    </message>
    <message>
        <source>Restoring into a new database…</source>
        <translation>Restaurando en una base de datos nueva…</translation>
    </message>
    <message>
        <source>Restored to %1 in the new database %2; the present one was not touched</source>
        <translation>Restaurado a %1 en la base de datos nueva %2; la actual no se ha tocado</translation>
    </message>
    <message>
        <source>Backing up the whole server…</source>
        <translation>Haciendo copia de seguridad de todo el servidor…</translation>
    </message>
    <message>
        <source>The whole server is backed up, in %1</source>
        <translation>Se ha hecho la copia de seguridad de todo el servidor, en %1</translation>
    </message>
    <message>
        <source>Restored to %1 in a new database, which took the place of the present one; that is kept as %2</source>
        <translation>Restaurada a %1 en una base de datos nueva, que ocupó el lugar de la actual; esta se conserva como %2</translation>
    </message>
    <message>
        <source>%1 is now at %2</source>
        <translation>%1 está ahora en %2</translation>
    </message>
</context>
<context>
    <name>retort::ui::SettingsPage</name>
    <message>
        <source>No setting has these words.</source>
        <translation>Ningún ajuste contiene estas palabras.</translation>
    </message>
    <message>
        <source>General settings</source>
        <translation>Ajustes generales</translation>
    </message>
</context>
<context>
    <name>retort::ui::SettingsRows</name>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>In high contrast, text has a contrast of at least 7:1 with everything that it stands on.</source>
        <translation>Con alto contraste, el texto tiene al menos 7:1 sobre todo aquello en lo que aparece.</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>Como en el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast, white</source>
        <translation>Alto contraste, blanco</translation>
    </message>
    <message>
        <source>High contrast, black</source>
        <translation>Alto contraste, negro</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>From the next start on.</source>
        <translation>A partir del próximo inicio.</translation>
    </message>
    <message>
        <source>Rows of the revisions</source>
        <translation>Filas de las revisiones</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Amplias</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compactas</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>Revisiones</translation>
    </message>
    <message>
        <source>Fold long runs</source>
        <translation>Plegar tramos largos</translation>
    </message>
    <message>
        <source>A run of revisions in which nothing branches becomes one row, which opens with Enter.</source>
        <translation>Un tramo de revisiones sin bifurcaciones se convierte en una fila, que se abre con Intro.</translation>
    </message>
    <message>
        <source>Where the list is long</source>
        <translation>Cuando la lista es larga</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Siempre</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Dim unrelated revisions</source>
        <translation>Atenuar revisiones no relacionadas</translation>
    </message>
    <message>
        <source>What is neither an ancestor nor a descendant of the selected revision is drawn fainter.</source>
        <translation>Lo que no es antecesor ni descendiente de la revisión seleccionada se dibuja más tenue.</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>Back up the database before a run</source>
        <translation>Hacer copia de la base de datos antes de ejecutar</translation>
    </message>
    <message>
        <source>What the sheet of a run begins with; it can be changed there for each run. Without the backup nothing runs.</source>
        <translation>Es el valor inicial de la hoja de una ejecución; allí se puede cambiar cada vez. Sin la copia no se ejecuta nada.</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Proyectos</translation>
    </message>
    <message>
        <source>Begin where the last window ended</source>
        <translation>Empezar donde terminó la última ventana</translation>
    </message>
    <message>
        <source>The project is opened with the revision and the filter that it had. No password is asked for, and no production database is connected to.</source>
        <translation>El proyecto se abre con la revisión y el filtro que tenía. No se pide ninguna contraseña ni se conecta a una base de datos de producción.</translation>
    </message>
    <message>
        <source>Trusted projects</source>
        <translation>Proyectos de confianza</translation>
    </message>
    <message>
        <source>Their own Python may read what Retort cannot. It can do whatever you can do on this machine.</source>
        <translation>Su propio Python puede leer lo que Retort no puede. Puede hacer todo lo que usted puede hacer en este equipo.</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Proyectos recientes</translation>
    </message>
    <message>
        <source>They stand on the first page and in the File menu. Nothing of the projects themselves is touched.</source>
        <translation>Aparecen en la primera página y en el menú Archivo. Los proyectos en sí no se tocan.</translation>
    </message>
    <message>
        <source>Forget Them</source>
        <translation>Olvidarlos</translation>
    </message>
    <message>
        <source>No project has been opened yet, or they were forgotten.</source>
        <translation>Aún no se ha abierto ningún proyecto, o se olvidaron.</translation>
    </message>
    <message>
        <source>Show the overview</source>
        <translation>Mostrar la vista general</translation>
    </message>
    <message>
        <source>The whole history in a narrow strip beside a long list; a press on it goes there.</source>
        <translation>Todo el historial en una franja estrecha junto a una lista larga; al pulsarla se va a ese lugar.</translation>
    </message>
</context>
<context>
    <name>retort::ui::SettingsSheet</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>What is changed here holds at once</source>
        <translation>Los cambios se aplican de inmediato</translation>
    </message>
    <message>
        <source>Search settings and shortcuts</source>
        <translation>Buscar ajustes y atajos</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>General %1</source>
        <translation>General %1</translation>
    </message>
    <message>
        <source>Shortcuts %1</source>
        <translation>Atajos %1</translation>
    </message>
</context>
<context>
    <name>retort::ui::Sheet</name>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
</context>
<context>
    <name>retort::ui::SheetHeader</name>
    <message>
        <source>Production</source>
        <translation>Producción</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>retort::ui::ShortcutModel</name>
    <message>
        <source>Has no shortcut by default.</source>
        <translation>No tiene atajo predeterminado.</translation>
    </message>
    <message>
        <source>By default %1.</source>
        <translation>De forma predeterminada, %1.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Atajo</translation>
    </message>
</context>
<context>
    <name>retort::ui::ShortcutPage</name>
    <message>
        <source>Set</source>
        <translation>Asignar</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Reset All</source>
        <translation>Restablecer todos</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>Shortcut of %1</source>
        <translation>Atajo de %1</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Atajo</translation>
    </message>
    <message>
        <source>This shortcut is the standard one.</source>
        <translation>Este atajo es el predeterminado.</translation>
    </message>
    <message>
        <source>Give every command its standard shortcut again</source>
        <translation>Devolver a cada comando su atajo predeterminado</translation>
    </message>
    <message>
        <source>All shortcuts are the standard ones.</source>
        <translation>Todos los atajos son los predeterminados.</translation>
    </message>
    <message>
        <source>%1 is typed into texts and walks lists. Hold Ctrl, Alt or Meta with it, or choose a function key.</source>
        <translation>%1 se escribe en los textos y recorre las listas. Manténgala con Ctrl, Alt o Meta, o elija una tecla de función.</translation>
    </message>
    <message>
        <source>%1 opens the menu %2.</source>
        <translation>%1 abre el menú %2.</translation>
    </message>
    <message>
        <source>Take Over</source>
        <translation>Quitársela</translation>
    </message>
    <message>
        <source>%1 is the shortcut of “%2”, which is then left without one.</source>
        <translation>%1 es el atajo de «%2», que se queda entonces sin él.</translation>
    </message>
    <message>
        <source>Without keys the command has no shortcut. It stays in the menus and in the command palette.</source>
        <translation>Sin teclas, el comando no tiene atajo. Sigue en los menús y en la paleta de comandos.</translation>
    </message>
    <message>
        <source>%1 is free.</source>
        <translation>%1 está libre.</translation>
    </message>
    <message>
        <source>Select a command, press Enter, and then the keys that it is to have.</source>
        <translation>Seleccione un comando, pulse Intro y después las teclas que deba tener.</translation>
    </message>
    <message>
        <source>No command has these words in its name or its shortcut.</source>
        <translation>Ningún comando tiene estas palabras en su nombre o su atajo.</translation>
    </message>
</context>
<context>
    <name>retort::ui::SidesSheet</name>
    <message>
        <source>Choose, or type the id of a revision, its first characters, a branch label, head-2</source>
        <translation>Elija, o escriba el id de una revisión, sus primeros caracteres, una etiqueta de rama, head-2</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Save Snapshot…</source>
        <translation>Guardar instantánea…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Compare schemas</source>
        <translation>Comparar esquemas</translation>
    </message>
    <message>
        <source>&lt;b&gt;The snapshot was not saved.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;La instantánea no se guardó.&lt;/b&gt; %1</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;De</translation>
    </message>
    <message>
        <source>Swap the two sides</source>
        <translation>Intercambiar los dos lados</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>&amp;a</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Diferencias</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Operaciones</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Copy the SQL or the operations that are shown</source>
        <translation>Copiar el SQL o las operaciones que se muestran</translation>
    </message>
    <message>
        <source>Keep the structure of the first side in a file, to compare with later</source>
        <translation>Guardar la estructura del primer lado en un archivo, para compararla más tarde</translation>
    </message>
    <message>
        <source>a snapshot…</source>
        <translation>una instantánea…</translation>
    </message>
    <message>
        <source>the database %1</source>
        <translation>la base de datos %1</translation>
    </message>
    <message>
        <source>the models</source>
        <translation>los modelos</translation>
    </message>
    <message>
        <source>the snapshot %1</source>
        <translation>la instantánea %1</translation>
    </message>
    <message>
        <source>base: an empty database</source>
        <translation>base: una base de datos vacía</translation>
    </message>
    <message>
        <source>head: the newest revision</source>
        <translation>head: la revisión más reciente</translation>
    </message>
    <message>
        <source>heads: the newest revisions</source>
        <translation>heads: las revisiones más recientes</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>revisión %1</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>De %1 a %2</translation>
    </message>
    <message>
        <source>Both sides are the same</source>
        <translation>Ambos lados son iguales</translation>
    </message>
    <message>
        <source>Choose something else on one of them.</source>
        <translation>Elija otra cosa en uno de ellos.</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparando…</translation>
    </message>
    <message>
        <source>What a revision makes is built in a scratch database on the server, which is dropped again.</source>
        <translation>Lo que produce una revisión se crea en una base de datos temporal del servidor, que después se elimina.</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>Sin diferencias</translation>
    </message>
    <message>
        <source>%1 and %2 have the same tables, columns, keys and indexes.</source>
        <translation>Las tablas, columnas, claves e índices son iguales: %1 y %2.</translation>
    </message>
    <message>
        <source>The two were not compared</source>
        <translation>No se compararon</translation>
    </message>
    <message numerus="yes">
        <source>%n differences</source>
        <translation>
            <numerusform>%n diferencia</numerusform>
            <numerusform>%n diferencias</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a snapshot</source>
        <translation>Elegir una instantánea</translation>
    </message>
    <message>
        <source>Snapshots (*.json);;All files (*)</source>
        <translation>Instantáneas (*.json);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Save the snapshot</source>
        <translation>Guardar la instantánea</translation>
    </message>
    <message>
        <source>%1 The project’s own Python may read them, once you trust it in the Migrate menu.</source>
        <comment>why the models could not be read</comment>
        <translation>%1 Quizá el propio Python del proyecto pueda leerlos, si confía en él en el menú Migrar.</translation>
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
        <translation>A</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>SQL script</source>
        <translation>Script SQL</translation>
    </message>
    <message>
        <source>SQL dialect</source>
        <translation>Dialecto SQL</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;De</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>&amp;a</translation>
    </message>
    <message>
        <source>f&amp;or</source>
        <translation>&amp;para</translation>
    </message>
    <message>
        <source>where the range begins: %1</source>
        <translation>donde empieza el intervalo: %1</translation>
    </message>
    <message>
        <source>where the range ends: %1</source>
        <translation>donde acaba el intervalo: %1</translation>
    </message>
    <message>
        <source>where %1 stands: %2</source>
        <translation>donde está %1: %2</translation>
    </message>
    <message>
        <source>base: an empty database</source>
        <translation>base: una base de datos vacía</translation>
    </message>
    <message>
        <source>head: the newest revision</source>
        <translation>head: la revisión más reciente</translation>
    </message>
    <message>
        <source>heads: the newest revisions</source>
        <translation>heads: las revisiones más recientes</translation>
    </message>
    <message>
        <source>the selected revision: %1</source>
        <translation>la revisión seleccionada: %1</translation>
    </message>
    <message>
        <source>head: %1</source>
        <translation>head: %1</translation>
    </message>
    <message>
        <source>Upgrade from %1 to %2</source>
        <translation>Upgrade de %1 a %2</translation>
    </message>
    <message>
        <source>Downgrade from %1 to %2</source>
        <translation>Downgrade de %1 a %2</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>No hay nada que hacer.</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n línea</numerusform>
            <numerusform>%n líneas</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;The script ends early.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;El script acaba antes de tiempo.&lt;/b&gt; %1</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n revisions are not in it whole;&lt;/b&gt; fill them in where the text says so:</source>
        <translation>
            <numerusform>&lt;b&gt;Una revisión no está completa en él;&lt;/b&gt; complétela donde lo indica el texto:</numerusform>
            <numerusform>&lt;b&gt;%n revisiones no están completas en él;&lt;/b&gt; complételas donde lo indica el texto:</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Save the SQL script</source>
        <translation>Guardar el script SQL</translation>
    </message>
    <message>
        <source>SQL (*.sql);;All files (*)</source>
        <translation>SQL (*.sql);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>&lt;b&gt;Not saved.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;No guardado.&lt;/b&gt; %1</translation>
    </message>
    <message>
        <source>Choose, or type what Alembic takes: an id or its first characters, a branch label, head-2</source>
        <translation>Elija o escriba lo que Alembic acepta: un id o sus primeros caracteres, una etiqueta de rama, head-2</translation>
    </message>
    <message>
        <source>&lt;b&gt;Not saved.&lt;/b&gt; The SQL is still being written.</source>
        <translation>&lt;b&gt;No se ha guardado.&lt;/b&gt; El SQL todavía se está escribiendo.</translation>
    </message>
</context>
<context>
    <name>retort::ui::SqlView</name>
    <message>
        <source>SQL of the revision</source>
        <translation>SQL de la revisión</translation>
    </message>
</context>
<context>
    <name>retort::ui::TlsChoiceWords</name>
    <message>
        <source>As the driver decides</source>
        <translation>Como decida el controlador</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Sin cifrar</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Cifrada</translation>
    </message>
    <message>
        <source>Encrypted, certificate checked</source>
        <translation>Cifrada, con verificación del certificado</translation>
    </message>
    <message>
        <source>Encrypted, certificate and host name checked</source>
        <translation>Cifrada, con verificación del certificado y del nombre del host</translation>
    </message>
</context>
<context>
    <name>retort::ui::TopBar</name>
    <message>
        <source>at base</source>
        <translation>en base</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>en %1</translation>
    </message>
    <message>
        <source>No project</source>
        <translation>Sin proyecto</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Abrir un proyecto</translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation>PRODUCCIÓN</translation>
    </message>
    <message>
        <source>testing</source>
        <translation>pruebas</translation>
    </message>
    <message>
        <source>development</source>
        <translation>desarrollo</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>solo lectura</translation>
    </message>
    <message>
        <source>Choose the database to work on</source>
        <translation>Elegir la base de datos con la que trabajar</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Conectar…</translation>
    </message>
    <message>
        <source>Connect to %1…</source>
        <translation>Conectar con %1…</translation>
    </message>
    <message>
        <source>The connection failed.</source>
        <translation>La conexión ha fallado.</translation>
    </message>
    <message>
        <source>No database; previews work without one</source>
        <translation>Sin base de datos; las vistas previas no la necesitan</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
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
        <translation>ejecución interrumpida</translation>
    </message>
    <message>
        <source>unknown revision</source>
        <translation>revisión desconocida</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>al día</translation>
    </message>
    <message>
        <source>%1 pending</source>
        <translation>pendientes: %1</translation>
    </message>
</context>
<context>
    <name>retort::ui::TrialWords</name>
    <message>
        <source>Tried on an empty copy of the schema: the upgrade does what is ticked and nothing else, the downgrade leads back.</source>
        <translation>Probada en una copia vacía del esquema: el upgrade hace lo marcado y nada más, y el downgrade vuelve al estado anterior.</translation>
    </message>
    <message>
        <source>&lt;b&gt;The upgrade fails&lt;/b&gt; on an empty copy of the schema. %1</source>
        <translation>&lt;b&gt;El upgrade falla&lt;/b&gt; en una copia vacía del esquema. %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;The downgrade fails&lt;/b&gt; on an empty copy of the schema. %1</source>
        <translation>&lt;b&gt;El downgrade falla&lt;/b&gt; en una copia vacía del esquema. %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;After the upgrade the models and the database still differ:&lt;/b&gt; %1.</source>
        <translation>&lt;b&gt;Después del upgrade, los modelos y la base de datos siguen siendo distintos:&lt;/b&gt; %1.</translation>
    </message>
    <message>
        <source>&lt;b&gt;It works on an empty schema, but there are rows&lt;/b&gt; that would have no value for what may not be NULL: %1. Give a server default, or add it with NULL, fill it and then forbid NULL.</source>
        <translation>&lt;b&gt;Funciona con un esquema vacío, pero hay filas&lt;/b&gt; que no tendrían valor en lo que no puede ser NULL: %1. Indique un valor por defecto del servidor, o añádalo con NULL, rellénelo y después prohíba NULL.</translation>
    </message>
    <message>
        <source>it leaves behind: %1</source>
        <translation>deja atrás: %1</translation>
    </message>
    <message>
        <source>it does not bring back: %1</source>
        <translation>no recupera: %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;The downgrade does not lead back.&lt;/b&gt; Compared with the schema before, %1.</source>
        <translation>&lt;b&gt;El downgrade no vuelve al estado anterior.&lt;/b&gt; En comparación con el esquema de antes, %1.</translation>
    </message>
    <message>
        <source>Not tried out: %1</source>
        <translation>No probada: %1</translation>
    </message>
    <message>
        <source> (%1, not %2)</source>
        <translation> (%1, no %2)</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 y %2 más</translation>
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
        <translation>y %1 más</translation>
    </message>
    <message>
        <source>ran up, down and up again.</source>
        <translation>upgrade, downgrade y de nuevo upgrade ejecutados sin errores.</translation>
    </message>
    <message>
        <source>the upgrade fails: %1</source>
        <translation>el upgrade falla: %1</translation>
    </message>
    <message>
        <source>the downgrade fails: %1</source>
        <translation>el downgrade falla: %1</translation>
    </message>
    <message>
        <source>the downgrade does not lead back: %1</source>
        <translation>el downgrade no vuelve al estado anterior: %1</translation>
    </message>
    <message>
        <source>the upgrade fails after the downgrade: %1</source>
        <translation>el upgrade falla después del downgrade: %1</translation>
    </message>
    <message>
        <source>the second upgrade makes something else than the first: %1</source>
        <translation>el segundo upgrade produce algo distinto del primero: %1</translation>
    </message>
    <message>
        <source>tried: up, down, up</source>
        <translation>probada: ida, vuelta, ida</translation>
    </message>
    <message>
        <source>tried: fails</source>
        <translation>probada: falla</translation>
    </message>
    <message>
        <source>tried: no way down</source>
        <translation>probada: sin vuelta</translation>
    </message>
    <message>
        <source>tried: does not lead back</source>
        <translation>probada: vuelta incompleta</translation>
    </message>
    <message>
        <source>tried: cannot be repeated</source>
        <translation>probada: no repetible</translation>
    </message>
    <message>
        <source>&lt;b&gt;It could not be tried.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;No se pudo probar.&lt;/b&gt; %1</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;Tried.&lt;/b&gt; All %n revisions ran up, down and up again on an empty copy of the schema.</source>
        <translation>
            <numerusform>&lt;b&gt;Prueba superada.&lt;/b&gt; La revisión pasó el upgrade, el downgrade y un nuevo upgrade en una copia vacía del esquema.</numerusform>
            <numerusform>&lt;b&gt;Prueba superada.&lt;/b&gt; Las %n revisiones pasaron el upgrade, el downgrade y un nuevo upgrade en una copia vacía del esquema.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n revisions after it were not tried.</source>
        <translation>
            <numerusform>La revisión posterior no se probó.</numerusform>
            <numerusform>Las %n revisiones posteriores no se probaron.</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;On an empty copy of the schema&lt;/b&gt;</source>
        <translation>&lt;b&gt;En una copia vacía del esquema&lt;/b&gt;</translation>
    </message>
</context>
<context>
    <name>retort::ui::TrustedProjects</name>
    <message>
        <source>No project is trusted. Compare offers it where it would help.</source>
        <translation>Ningún proyecto es de confianza. «Comparar» lo ofrece donde ayudaría.</translation>
    </message>
    <message>
        <source>Trust No Longer</source>
        <translation>Dejar de confiar</translation>
    </message>
    <message>
        <source>Trusted projects</source>
        <translation>Proyectos de confianza</translation>
    </message>
</context>
<context>
    <name>retort::ui::TypedName</name>
    <message>
        <source>Name of the database, to confirm</source>
        <translation>Nombre de la base de datos, para confirmar</translation>
    </message>
</context>
<context>
    <name>retort::ui::WelcomePage</name>
    <message>
        <source>Open Folder…</source>
        <translation>Abrir carpeta…</translation>
    </message>
    <message>
        <source>New Project…</source>
        <translation>Nuevo proyecto…</translation>
    </message>
    <message>
        <source>Adopt an Existing Database…</source>
        <translation>Adoptar una base de datos existente…</translation>
    </message>
    <message>
        <source>For a database that has tables and no migrations yet: a project is made, and its first revision from the tables</source>
        <translation>Para una base de datos que tiene tablas pero aún no migraciones: se crea un proyecto y, a partir de las tablas, su primera revisión</translation>
    </message>
    <message>
        <source>Open an Alembic project</source>
        <translation>Abrir un proyecto Alembic</translation>
    </message>
    <message>
        <source>Choose the folder that holds alembic.ini (or pyproject.toml with [tool.alembic]), or drop it onto this window. Nothing in the project is run: revision scripts are read, and their SQL is shown.</source>
        <translation>Elija la carpeta que contiene alembic.ini (o pyproject.toml con [tool.alembic]), o suéltela en esta ventana. No se ejecuta nada del proyecto: se leen los scripts de revisión y se muestra su SQL.</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>Abriendo %1…</translation>
    </message>
    <message>
        <source>This folder could not be opened</source>
        <translation>No se pudo abrir esta carpeta</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recientes</translation>
    </message>
    <message>
        <source>Try the Sample Project…</source>
        <translation>Probar el proyecto de ejemplo…</translation>
    </message>
    <message>
        <source>A copy of a small shop, with a database to step up and down</source>
        <translation>Una copia de una tienda pequeña, con una base de datos para subir y bajar</translation>
    </message>
</context>
<context>
    <name>retort::ui::WindowActions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;New Project…</source>
        <translation>&amp;Nuevo proyecto…</translation>
    </message>
    <message>
        <source>&amp;Open Folder…</source>
        <translation>&amp;Abrir carpeta…</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>Abrir &amp;recientes</translation>
    </message>
    <message>
        <source>&amp;Close Project</source>
        <translation>&amp;Cerrar proyecto</translation>
    </message>
    <message>
        <source>&amp;Save Script</source>
        <translation>&amp;Guardar script</translation>
    </message>
    <message>
        <source>Read the Scripts &amp;Again</source>
        <translation>&amp;Volver a leer los scripts</translation>
    </message>
    <message>
        <source>&amp;Export Graph…</source>
        <translation>&amp;Exportar el grafo…</translation>
    </message>
    <message>
        <source>Export What the &amp;Filter Leaves…</source>
        <translation>Exportar lo &amp;filtrado…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cor&amp;tar</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Pegar</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Seleccionar todo</translation>
    </message>
    <message>
        <source>&amp;Find in the Script or SQL…</source>
        <translation>&amp;Buscar en el script o en el SQL…</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>Buscar s&amp;iguiente</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>Buscar &amp;anterior</translation>
    </message>
    <message>
        <source>Rep&amp;lace in the Script…</source>
        <translation>Ree&amp;mplazar en el script…</translation>
    </message>
    <message>
        <source>Co&amp;mplete the Name</source>
        <translation>Completar el &amp;nombre</translation>
    </message>
    <message>
        <source>Fill In the &amp;Downgrade</source>
        <translation>Rellenar el do&amp;wngrade</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Base de datos</translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation>&amp;Conectar…</translation>
    </message>
    <message>
        <source>Connect to the &amp;Project’s Database</source>
        <translation>Conectar con la base de datos del &amp;proyecto</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Desconectar</translation>
    </message>
    <message>
        <source>Read the Position &amp;Again</source>
        <translation>&amp;Volver a leer la posición</translation>
    </message>
    <message>
        <source>Put the Database under &amp;Migrations…</source>
        <translation>Gestionar la base de datos con &amp;migraciones…</translation>
    </message>
    <message>
        <source>&amp;Back Up Now</source>
        <translation>Hacer copia de &amp;seguridad ahora</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Hacer copia</translation>
    </message>
    <message>
        <source>&amp;Migrate</source>
        <translation>&amp;Migrar</translation>
    </message>
    <message>
        <source>&amp;Upgrade One Revision…</source>
        <translation>&amp;Upgrade de una revisión…</translation>
    </message>
    <message>
        <source>+1</source>
        <translation>+1</translation>
    </message>
    <message>
        <source>&amp;Downgrade One Revision…</source>
        <translation>&amp;Downgrade de una revisión…</translation>
    </message>
    <message>
        <source>−1</source>
        <translation>−1</translation>
    </message>
    <message>
        <source>Upgrade to &amp;Head…</source>
        <translation>Upgrade a &amp;head…</translation>
    </message>
    <message>
        <source>To head</source>
        <translation>A head</translation>
    </message>
    <message>
        <source>Downgrade to &amp;Base…</source>
        <translation>Downgrade a &amp;base…</translation>
    </message>
    <message>
        <source>Go to the &amp;Selected Revision…</source>
        <translation>&amp;Ir a la revisión seleccionada…</translation>
    </message>
    <message>
        <source>S&amp;tamp the Selected Revision…</source>
        <translation>S&amp;tamp en la revisión seleccionada…</translation>
    </message>
    <message>
        <source>&amp;Compare the Models with the Database…</source>
        <translation>&amp;Comparar los modelos con la base de datos…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>T&amp;rust the Project’s Python</source>
        <translation>Con&amp;fiar en el Python del proyecto</translation>
    </message>
    <message>
        <source>S&amp;QL Script…</source>
        <translation>Script S&amp;QL…</translation>
    </message>
    <message>
        <source>SQL of the Ran&amp;ge…</source>
        <translation>SQL del inter&amp;valo…</translation>
    </message>
    <message>
        <source>&amp;New Revision…</source>
        <translation>&amp;Nueva revisión…</translation>
    </message>
    <message>
        <source>New Revision &amp;on the Selected One…</source>
        <translation>Nueva revisión &amp;sobre la seleccionada…</translation>
    </message>
    <message>
        <source>&amp;Merge Heads…</source>
        <translation>Fusionar h&amp;eads…</translation>
    </message>
    <message>
        <source>Merge heads</source>
        <translation>Fusionar heads</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Filter Revisions</source>
        <translation>&amp;Filtrar revisiones</translation>
    </message>
    <message>
        <source>Show Where the &amp;Database Stands</source>
        <translation>Mostrar dónde está la &amp;base de datos</translation>
    </message>
    <message>
        <source>Di&amp;m Unrelated Revisions</source>
        <translation>A&amp;tenuar revisiones no relacionadas</translation>
    </message>
    <message>
        <source>Fold Lon&amp;g Runs</source>
        <translation>&amp;Plegar tramos largos</translation>
    </message>
    <message>
        <source>Fold This R&amp;un Again</source>
        <translation>&amp;Volver a plegar este tramo</translation>
    </message>
    <message>
        <source>Go to the &amp;Revisions</source>
        <translation>Ir a las &amp;revisiones</translation>
    </message>
    <message>
        <source>Go to the &amp;Script</source>
        <translation>Ir al &amp;script</translation>
    </message>
    <message>
        <source>Go to the S&amp;QL</source>
        <translation>Ir al S&amp;QL</translation>
    </message>
    <message>
        <source>Go to the F&amp;acts</source>
        <translation>Ir a los &amp;detalles</translation>
    </message>
    <message>
        <source>SQL of the Other Direct&amp;ion</source>
        <translation>SQL de la otra d&amp;irección</translation>
    </message>
    <message>
        <source>&amp;Bottom Pane</source>
        <translation>Panel i&amp;nferior</translation>
    </message>
    <message>
        <source>&amp;Comfortable Rows</source>
        <translation>Filas a&amp;mplias</translation>
    </message>
    <message>
        <source>C&amp;ompact Rows</source>
        <translation>Filas &amp;compactas</translation>
    </message>
    <message>
        <source>Theme of the S&amp;ystem</source>
        <translation>T&amp;ema del sistema</translation>
    </message>
    <message>
        <source>&amp;Light Theme</source>
        <translation>Tema cl&amp;aro</translation>
    </message>
    <message>
        <source>Dark Th&amp;eme</source>
        <translation>Tema &amp;oscuro</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Command Palette</source>
        <translation>&amp;Paleta de comandos</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Teclado</translation>
    </message>
    <message>
        <source>&amp;About Retort</source>
        <translation>&amp;Acerca de Retort</translation>
    </message>
    <message>
        <source>Open a project first.</source>
        <translation>Abra primero un proyecto.</translation>
    </message>
    <message>
        <source>Connect to a database first.</source>
        <translation>Conecte primero con una base de datos.</translation>
    </message>
    <message>
        <source>Something is running.</source>
        <translation>Hay algo en ejecución.</translation>
    </message>
    <message>
        <source>The connection profile %1 is read-only.</source>
        <translation>El perfil de conexión %1 es de solo lectura.</translation>
    </message>
    <message>
        <source>The database is at the newest revision.</source>
        <translation>La base de datos está en la revisión más reciente.</translation>
    </message>
    <message>
        <source>The database is at base.</source>
        <translation>La base de datos está en «base».</translation>
    </message>
    <message>
        <source>Select a revision first.</source>
        <translation>Seleccione primero una revisión.</translation>
    </message>
    <message>
        <source>The project has no revisions.</source>
        <translation>El proyecto no tiene revisiones.</translation>
    </message>
    <message>
        <source>The history has no more than one head; there is nothing to merge.</source>
        <translation>El historial no tiene más de un head; no hay nada que fusionar.</translation>
    </message>
    <message>
        <source>A database in memory cannot be backed up.</source>
        <translation>No se puede hacer copia de seguridad de una base de datos en memoria.</translation>
    </message>
    <message>
        <source>The project names no database.</source>
        <translation>El proyecto no indica ninguna base de datos.</translation>
    </message>
    <message>
        <source>The database is under migrations already.</source>
        <translation>La base de datos ya se gestiona con migraciones.</translation>
    </message>
    <message>
        <source>The project has revisions already.</source>
        <translation>El proyecto ya tiene revisiones.</translation>
    </message>
    <message>
        <source>There are no unsaved changes.</source>
        <translation>No hay cambios sin guardar.</translation>
    </message>
    <message>
        <source>Nothing is typed into the filter.</source>
        <translation>No hay nada escrito en el filtro.</translation>
    </message>
    <message>
        <source>Select two revisions of one line first, the second one with Ctrl or Shift.</source>
        <translation>Seleccione primero dos revisiones de una misma línea, la segunda con Ctrl o Mayús.</translation>
    </message>
    <message>
        <source>The selected revision is in no long run.</source>
        <translation>La revisión seleccionada no está en ningún tramo largo.</translation>
    </message>
    <message>
        <source>Copy the Revision’s &amp;Id</source>
        <translation>Copiar &amp;el id de la revisión</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>A&amp;justes…</translation>
    </message>
    <message>
        <source>Compare Any T&amp;wo Schemas…</source>
        <translation>Co&amp;mparar dos esquemas…</translation>
    </message>
    <message>
        <source>Go to the Ru&amp;n</source>
        <translation>Ir a la e&amp;jecución</translation>
    </message>
    <message>
        <source>High Contrast, &amp;White</source>
        <translation>Alto contraste, b&amp;lanco</translation>
    </message>
    <message>
        <source>High Contrast, Blac&amp;k</source>
        <translation>Alto contraste, ne&amp;gro</translation>
    </message>
    <message>
        <source>Try the &amp;Sample Project…</source>
        <translation>Probar el proyecto de e&amp;jemplo…</translation>
    </message>
    <message>
        <source>No run is planned or under way.</source>
        <translation>No hay ninguna ejecución planificada ni en curso.</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimir…</translation>
    </message>
    <message>
        <source>Insert &amp;Operation…</source>
        <translation>Insertar &amp;operación…</translation>
    </message>
    <message>
        <source>Mo&amp;ve the Selected Revision…</source>
        <translation>M&amp;over la revisión seleccionada…</translation>
    </message>
    <message>
        <source>Show the O&amp;verview</source>
        <translation>Mostrar &amp;una vista general</translation>
    </message>
    <message>
        <source>No file declares this revision.</source>
        <translation>Ningún archivo declara esta revisión.</translation>
    </message>
</context>
</TS>
