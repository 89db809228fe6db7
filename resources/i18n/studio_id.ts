<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en_US">
<context>
    <name></name>
    <message>
        <source>StudioFindings</source>
        <comment>{0}, row {1}</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>StudioFindings</source>
        <comment>The day does not match: {0}, not {1}.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>StudioFindings</source>
        <comment>Still empty.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>StudioFindings</source>
        <comment>At least {wanted}; there are {count}.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>StudioFindings</source>
        <comment>At most {limit}; there are {count}.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>StudioFindings</source>
        <comment>{length} characters; at most {limit} stay readable on a phone.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>StudioFindings</source>
        <comment>“{typed}” is not a date. Write it like 17-08-2026.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>StudioFindings</source>
        <comment>The year is missing in “{typed}”.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>StudioFindings</source>
        <comment>“{typed}” is not a time. Write it like 08.00.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>StudioFindings</source>
        <comment>“{typed}” is not a number. Write it like 1.250.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>StudioFindings</source>
        <comment>“{typed}” is not one of the choices.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>StudioFindings</source>
        <comment>“{typed}” is not an address.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>StudioFindings</source>
        <comment>{host} hides where the link goes. Use the office&apos;s own address.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>StudioFindings</source>
        <comment>Write the time with 24 hours (“{typed}” can be misread).</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>StudioFindings</source>
        <comment>Capitals and exclamation marks sound like shouting.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>StudioFindings</source>
        <comment>The day of production is missing in the footer.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>StudioFindings</source>
        <comment>Figures need a source.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>StudioFindings</source>
        <comment>The time zone is missing (WIB, WITA or WIT).</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>StudioFindings</source>
        <comment>A hashtag starts with # and has no spaces.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>StudioFindings</source>
        <comment>The text does not fit and was shortened on the picture.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>StudioFindings</source>
        <comment>{count} words on one picture; people read about 60.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>StudioFindings</source>
        <comment>{given} was changed to {used}, so that text on it can be read.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>StudioFindings</source>
        <comment>This day has passed.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>StudioFindings</source>
        <comment>This day is still to come.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>StudioFindings</source>
        <comment>Better not left empty.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>StudioFindings</source>
        <comment>This day lies before the first one.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>StudioFindings</source>
        <comment>This must be the larger figure.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>StudioFindings</source>
        <comment>Avoid “{word}”.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>StudioFindings</source>
        <comment>One of these is expected: {words}.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>StudioFindings</source>
        <comment>This has to be confirmed.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>StudioFindings</source>
        <comment>The ordinal should be {wanted}.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>StudioFindings</source>
        <comment>{count} words; at most {limit}.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>StudioFindings</source>
        <comment>Personal data must not be shown: {found}.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>StudioFindings</source>
        <comment>Row {row} is not complete.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>StudioFindings</source>
        <comment>Say the unit of “{typed}”.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>StudioFindings</source>
        <comment>This repeats another field.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SizeStrip</source>
        <comment>Feed 4:5</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SizeStrip</source>
        <comment>Square</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SizeStrip</source>
        <comment>Story</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SizeStrip</source>
        <comment>Landscape</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SizeStrip</source>
        <comment>Grid 3:4</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message>
        <source>Day of the post</source>
        <translation>Hari tayang</translation>
    </message>
    <message>
        <source>Hour of the post</source>
        <translation>Jam tayang</translation>
    </message>
    <message>
        <source>Text of the post</source>
        <translation>Teks unggahan</translation>
    </message>
    <message>
        <source>No table was found. The first row has to name the columns, the rows follow below.</source>
        <translation>Tabel tidak ditemukan. Baris pertama harus berisi nama kolom, lalu baris datanya di bawah.</translation>
    </message>
    <message>
        <source>This is an old Excel file (XLS). Save it as XLSX or CSV, then choose it again.</source>
        <translation>Ini berkas Excel lama (XLS). Simpan sebagai XLSX atau CSV, lalu pilih lagi.</translation>
    </message>
    <message>
        <source>The table has more than {limit} rows. Split it into several files.</source>
        <translation>Tabel ini lebih dari {limit} baris. Bagi menjadi beberapa berkas.</translation>
    </message>
    <message>
        <source>The table is larger than {limit} MB. Split it into several files.</source>
        <translation>Tabel ini lebih besar dari {limit} MB. Bagi menjadi beberapa berkas.</translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message>
        <source>Pictures from a table</source>
        <translation>Gambar dari tabel</translation>
    </message>
    <message>
        <source>Choose a table…</source>
        <translation>Pilih tabel…</translation>
    </message>
    <message>
        <source>CSV or Excel (XLSX); each row becomes one picture.</source>
        <translation>CSV atau Excel (XLSX); satu baris menjadi satu gambar.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Kemajuan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Make drafts</source>
        <translation>Buat draf</translation>
    </message>
    <message>
        <source>Rows of the table</source>
        <translation>Baris tabel</translation>
    </message>
    <message>
        <source>&amp;Look</source>
        <translation>&amp;Tampilan</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Ukuran</translation>
    </message>
    <message>
        <source>What the columns are</source>
        <translation>Isi tiap kolom</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx)</source>
        <translation>Tabel (*.csv *.tsv *.txt *.xlsx)</translation>
    </message>
    <message>
        <source>Choose a table</source>
        <translation>Pilih tabel</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(tidak ada)</translation>
    </message>
    <message>
        <source>Column {0}</source>
        <translation>Kolom {0}</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Rencana</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Isinya</translation>
    </message>
    <message>
        <source>{0} of {1} pictures</source>
        <translation>{0} dari {1} gambar</translation>
    </message>
    <message>
        <source>{0} drafts made</source>
        <translation>{0} draf dibuat</translation>
    </message>
    <message>
        <source>{0} were there already</source>
        <translation>{0} sudah ada sebelumnya</translation>
    </message>
    <message>
        <source>Stopped: {0}. Starting again goes on from here.</source>
        <translation>Dihentikan: {0}. Bila dimulai lagi, dilanjutkan dari sini.</translation>
    </message>
    <message>
        <source>These rows could not be drawn: {0}.</source>
        <translation>Baris ini tidak dapat digambar: {0}.</translation>
    </message>
    <message>
        <source>The drafts made so far are kept; starting again goes on from here.</source>
        <translation>Draf yang sudah dibuat tetap tersimpan; bila dimulai lagi, dilanjutkan dari sini.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Hentikan</translation>
    </message>
    <message>
        <source>Make {0} drafts</source>
        <translation>Buat {0} draf</translation>
    </message>
    <message>
        <source>Checking the rows…</source>
        <translation>Memeriksa baris…</translation>
    </message>
    <message>
        <source>No table chosen yet</source>
        <translation>Belum ada tabel yang dipilih</translation>
    </message>
    <message>
        <source>{0} rows are ready</source>
        <translation>{0} baris siap</translation>
    </message>
    <message>
        <source>{0} rows have to be put right and are left out</source>
        <translation>{0} baris perlu dibetulkan dan tidak dibuat</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateEditor</name>
    <message>
        <source>e.g. 17-08-2026</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportMenu</name>
    <message>
        <source>All sizes and text into a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This size as PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This size as JPEG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small JPEG for WhatsApp…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This size as SVG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poster A4 (PDF)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poster A3 (PDF)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film for stories (MP4, 9:16)…</source>
        <translation>Video untuk story (MP4, 9:16)…</translation>
    </message>
    <message>
        <source>Square film (MP4)…</source>
        <translation>Video persegi (MP4)…</translation>
    </message>
    <message>
        <source>Copy text version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films cannot be made on this computer yet.</source>
        <translation>Video belum dapat dibuat di komputer ini.</translation>
    </message>
    <message>
        <source>Ask for the installer with video, or save the pictures instead.</source>
        <translation>Mintalah pemasang yang dilengkapi video, atau simpan gambarnya saja.</translation>
    </message>
    <message>
        <source>Save into folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} files saved in “{1}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” saved in “{1}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldForm</name>
    <message>
        <source>More fields</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingsView</name>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} to put right, {1} to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is complete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IconEditor</name>
    <message>
        <source>Choose icon</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureEditor</name>
    <message>
        <source>Choose photo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom; drag the photo on the picture to move it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is not a photo that can be read. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowsEditor</name>
    <message>
        <source>Add row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy cells in a spreadsheet, then paste them here (Ctrl+V)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rows yet. Add one, or paste a table from a spreadsheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose photo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose photo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SizeStrip</name>
    <message>
        <source>All sizes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudioView</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the safe area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use these pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message>
        <source>Own template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (own)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own colours instead of the office&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields: tick to show, drag to order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks on the picture: drag to order</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TemplateMenu</name>
    <message>
        <source>Save as own template…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change this template…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share as a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a template…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template “{0}” saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template “{0}” imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template “{0}” is back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template “{0}” deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not a usable template. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share as a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a template</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
