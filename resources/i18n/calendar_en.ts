<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>CalendarPage</name>
    <message numerus="yes">
        <source>%n draft(s) now stand in the calendar.</source>
        <translation>
            <numerusform>%n draft now stands in the calendar.</numerusform>
            <numerusform>%n drafts now stand in the calendar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FillDialog</name>
    <message numerus="yes">
        <source>Make %n draft(s)</source>
        <translation>
            <numerusform>Make %n draft</numerusform>
            <numerusform>Make %n drafts</numerusform>
        </translation>
    </message>
</context>
</TS>
