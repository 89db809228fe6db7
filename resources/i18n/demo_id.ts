<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en_US">
<context>
    <name>Demo</name>
    <message>
        <source>No pictures can be written to {0}. Nothing was done.</source>
        <translation>Gambar tidak dapat disimpan di {0}. Tidak ada yang dikerjakan.</translation>
    </message>
    <message>
        <source>Choose another folder with --out.</source>
        <translation>Pilih folder lain dengan --out.</translation>
    </message>
    <message>
        <source>The demo stopped, for it could not: {0}. The pictures so far are in {1}.</source>
        <translation>Peragaan berhenti karena tidak bisa: {0}. Gambar yang sudah jadi ada di {1}.</translation>
    </message>
    <message>
        <source>{0} pictures in {1}</source>
        <translation>{0} gambar di {1}</translation>
    </message>
</context>
</TS>
