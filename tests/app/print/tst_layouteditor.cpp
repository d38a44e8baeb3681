// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeClient.h"
#include "print/BuiltInLayouts.h"
#include "print/LayoutCanvas.h"
#include "print/LayoutEditorPage.h"
#include "print/PrintDesk.h"
#include "protocol/LayoutMethods.h"
#include "theme/Theme.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QListWidget>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

class TestLayoutEditor : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void init();
    void startsFromTheBuiltIn();
    void undoAndRedo();
    void aDragIsOneStep();
    void staysOnThePaper();
    void savesWhatIsShown();
    void refusesWhatCannotBePrinted();
    void somebodyElseWasFaster();
    void backToTheBuiltIn();
    void byKeyboardAlone();
    void dragsOnThePaper();
    void doesNotLoseChanges();
    void takesOverAnotherEvents();
    void withoutAPrinterNoSample();
    void everyControlHasAName();

private:
    void open();
    QJsonObject stored(const TicketLayout &layout, qint64 version) const;

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<FakeClient> m_client;
    std::unique_ptr<LayoutEditor> m_editor;
    QStringList m_said;
};

void TestLayoutEditor::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    m_client = std::make_unique<FakeClient>();
    m_editor = std::make_unique<LayoutEditor>(*m_client);
    m_said.clear();
    connect(m_editor.get(), &LayoutEditor::said, this, [this](LayoutEditor::Tone, const QString &sentence) { m_said += sentence; });
    open();
}

void TestLayoutEditor::open()
{
    m_editor->open(EventId(5), u"ticket-80mm"_s, PaperUse::Ticket);
    QVERIFY(m_client->fail(GetLayout::info.name, Error{ErrorCode::NotFound, {}, {}, {}, 0}));
}

QJsonObject TestLayoutEditor::stored(const TicketLayout &layout, qint64 version) const
{
    return {{u"slug"_s, u"ticket-80mm"_s}, {u"version"_s, version}, {u"changedAt"_s, u"2026-01-01T10:00:00Z"_s}, {u"layout"_s, writeLayout(layout)}};
}

void TestLayoutEditor::startsFromTheBuiltIn()
{
    QVERIFY(m_editor->layout() == builtInLayout(u"ticket-80mm"_s, PaperUse::Ticket));
    QCOMPARE(m_editor->version(), 0);
    QVERIFY(!m_editor->isChanged());
    TicketLayout own = m_editor->layout();
    own.name = u"Mine"_s;
    m_editor->open(EventId(5), u"ticket-80mm"_s, PaperUse::Ticket);
    QVERIFY(m_client->answer(GetLayout::info.name, stored(own, 4)));
    QCOMPARE(m_editor->version(), 4);
    QCOMPARE(m_editor->layout().name, u"Mine"_s);
}

void TestLayoutEditor::undoAndRedo()
{
    const TicketLayout before = m_editor->layout();
    m_editor->select(1);
    m_editor->remove();
    m_editor->add(LayoutField::Kind::Code128);
    m_editor->duplicate();
    QCOMPARE(m_editor->layout().fields.size(), before.fields.size() + 1);
    const TicketLayout after = m_editor->layout();
    while (m_editor->undo().canUndo())
        m_editor->undo().undo();
    QVERIFY(m_editor->layout() == before);
    QVERIFY(!m_editor->isChanged());
    while (m_editor->undo().canRedo())
        m_editor->undo().redo();
    QVERIFY(m_editor->layout() == after);
}

void TestLayoutEditor::aDragIsOneStep()
{
    m_editor->select(0);
    for (int i = 0; i < 10; ++i)
        m_editor->moveBy({0, 0.5}, true);
    m_editor->endDrag();
    QCOMPARE(m_editor->undo().count(), 1);
    m_editor->moveBy({0, 0.5}, true);
    QCOMPARE(m_editor->undo().count(), 2);
    m_editor->undo().undo();
    m_editor->undo().undo();
    QCOMPARE(m_editor->field()->y, 1.0);
}

void TestLayoutEditor::staysOnThePaper()
{
    m_editor->select(9); // the code
    for (const QPointF by : {QPointF(-500, 0), QPointF(500, 0), QPointF(0, -5000), QPointF(0, 5000)}) {
        m_editor->moveBy(by, true);
        QVERIFY(checkLayout(m_editor->layout()).isEmpty());
    }
    m_editor->resizeBy({5000, 5000}, true);
    QVERIFY(checkLayout(m_editor->layout()).isEmpty());
    m_editor->resizeBy({-5000, -5000}, true);
    QCOMPARE(m_editor->field()->width, LayoutEditor::smallest);
}

void TestLayoutEditor::savesWhatIsShown()
{
    m_editor->select(0);
    m_editor->moveBy({0, 1}, true);
    m_editor->save();
    QVERIFY(m_editor->isBusy());
    const QJsonObject sent = m_client->waiting(SetLayout::info.name).first().fields;
    QCOMPARE(sent["version"_L1].toInteger(), 0);
    const auto read = readLayout(sent["layout"_L1].toObject());
    QVERIFY(read && *read == m_editor->layout());
    m_editor->save(); // once
    QCOMPARE(m_client->waiting(SetLayout::info.name).size(), 1);
    QVERIFY(m_client->answer(SetLayout::info.name, stored(m_editor->layout(), 1)));
    QCOMPARE(m_editor->version(), 1);
    QVERIFY(!m_editor->isChanged());
    m_editor->undo().undo(); // still there, and a change again
    QVERIFY(m_editor->isChanged());
}

void TestLayoutEditor::refusesWhatCannotBePrinted()
{
    m_editor->select(9);
    m_editor->remove();
    m_editor->save();
    QVERIFY(m_client->waiting(SetLayout::info.name).isEmpty());
    QVERIFY(m_said.last().contains(u"QR code"_s));
    m_editor->undo().undo();
    m_editor->select(0);
    LayoutField wrong = *m_editor->field();
    wrong.text = u"{nobody}"_s;
    m_editor->setField(wrong, u"text"_s);
    QVERIFY(m_editor->problem().contains(u"{nobody}"_s));
}

void TestLayoutEditor::somebodyElseWasFaster()
{
    m_editor->select(0);
    m_editor->moveBy({0, 1}, true);
    m_editor->save();
    QVERIFY(m_client->fail(SetLayout::info.name, Error{ErrorCode::Conflict, {}, {}, {}, 0}));
    QVERIFY(m_said.last().startsWith(u"Somebody else"_s));
    QVERIFY(m_editor->isChanged());
}

void TestLayoutEditor::backToTheBuiltIn()
{
    TicketLayout own = m_editor->layout();
    own.name = u"Mine"_s;
    m_editor->open(EventId(5), u"ticket-80mm"_s, PaperUse::Ticket);
    QVERIFY(m_client->answer(GetLayout::info.name, stored(own, 4)));
    m_editor->reset();
    QVERIFY(m_client->answer(RemoveLayout::info.name, QJsonValue()));
    QVERIFY(m_editor->layout() == builtInLayout(u"ticket-80mm"_s, PaperUse::Ticket));
    QCOMPARE(m_editor->version(), 0);
    m_editor->select(0);
    m_editor->remove();
    m_editor->reset(); // nothing stored: undone here, and that can be undone too
    QVERIFY(m_editor->layout() == builtInLayout(u"ticket-80mm"_s, PaperUse::Ticket));
    QVERIFY(m_client->waiting(RemoveLayout::info.name).isEmpty());
}

void TestLayoutEditor::byKeyboardAlone()
{
    LayoutCanvas canvas(*m_editor, PaperWords().sample());
    canvas.show();
    canvas.setFocus();
    QTest::keyClick(&canvas, Qt::Key_PageDown);
    QCOMPARE(m_editor->selected(), 0);
    QTest::keyClick(&canvas, Qt::Key_PageUp);
    QCOMPARE(m_editor->selected(), int(m_editor->layout().fields.size()) - 1);
    QTest::keyClick(&canvas, Qt::Key_PageDown);
    QTest::keyClick(&canvas, Qt::Key_Down);
    QCOMPARE(m_editor->field()->y, 1.5);
    QTest::keyClick(&canvas, Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(m_editor->field()->y, 1.6);
    QTest::keyClick(&canvas, Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(m_editor->field()->width, 71.5);
    const qsizetype count = m_editor->layout().fields.size();
    QTest::keyClick(&canvas, Qt::Key_Delete);
    QCOMPARE(m_editor->layout().fields.size(), count - 1);
    const double zoom = canvas.zoom();
    QTest::keyClick(&canvas, Qt::Key_Plus);
    QVERIFY(canvas.zoom() > zoom);
}

void TestLayoutEditor::dragsOnThePaper()
{
    LayoutCanvas canvas(*m_editor, PaperWords().sample());
    canvas.setZoom(5);
    canvas.resize(canvas.sizeHint());
    canvas.show();
    const LayoutField before = m_editor->layout().fields.at(9);
    const QPoint from = canvas.boxOf(9).center().toPoint();
    QTest::mousePress(&canvas, Qt::LeftButton, {}, from);
    QCOMPARE(m_editor->selected(), 9);
    for (int step = 1; step <= 10; ++step)
        QTest::mouseMove(&canvas, from + QPoint(5 * step, 0));
    QTest::mouseRelease(&canvas, Qt::LeftButton, {}, from + QPoint(50, 0));
    QCOMPARE(m_editor->field()->x, before.x + 10);
    QCOMPARE(m_editor->field()->y, before.y);
    QCOMPARE(m_editor->undo().count(), 1);
    const QPoint corner = canvas.boxOf(9).bottomRight().toPoint();
    QTest::mousePress(&canvas, Qt::LeftButton, {}, corner);
    QTest::mouseMove(&canvas, corner - QPoint(25, 25));
    QTest::mouseRelease(&canvas, Qt::LeftButton, {}, corner - QPoint(25, 25));
    QCOMPARE(m_editor->field()->width, before.width - 5);
}

void TestLayoutEditor::doesNotLoseChanges()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"s.ini"_s), QSettings::IniFormat);
    PrintDesk desk(*m_client, settings, folder.filePath(u"print"_s));
    LayoutEditorPage page(*m_client, desk);
    page.show();
    page.enter();
    const QJsonObject event{{u"id"_s, 5}, {u"name"_s, u"Hamlet"_s}, {u"startsAt"_s, u"2026-05-01T17:30:00Z"_s}};
    QVERIFY(m_client->answer(ListEvents::info.name, QJsonObject{{u"items"_s, QJsonArray{event}}, {u"next"_s, QJsonValue()}}));
    QVERIFY(m_client->fail(GetLayout::info.name, Error{ErrorCode::NotFound, {}, {}, {}, 0}));
    page.editor().select(0);
    page.editor().remove();
    const qsizetype fields = page.editor().layout().fields.size();
    auto *layouts = page.findChildren<QComboBox *>().at(1);
    QCOMPARE(layouts->accessibleName(), u"Layout"_s);
    layouts->setCurrentIndex(2);
    QCOMPARE(layouts->currentIndex(), 0); // it stays where the work is
    QCOMPARE(page.editor().layout().fields.size(), fields);
    page.editor().undo().undo();
    layouts->setCurrentIndex(2);
    QVERIFY(m_client->fail(GetLayout::info.name, Error{ErrorCode::NotFound, {}, {}, {}, 0}));
    QCOMPARE(page.editor().layout().width, 210.0);
    QCOMPARE(page.findChild<QListWidget *>()->count(), page.editor().layout().fields.size());
}

void TestLayoutEditor::takesOverAnotherEvents()
{
    const TicketLayout before = m_editor->layout();
    EventView other;
    other.id = EventId(6);
    other.name = u"Macbeth"_s;
    m_editor->takeFrom(other);
    QVERIFY(m_editor->isBusy());
    QVERIFY(m_client->fail(GetLayout::info.name, Error{ErrorCode::NotFound, {}, {}, {}, 0}));
    QVERIFY(m_said.last().contains(u"Macbeth"_s)); // has none
    QVERIFY(!m_editor->isChanged() && !m_editor->isBusy());
    TicketLayout theirs = before;
    theirs.name = u"Theirs"_s;
    theirs.fields.removeFirst();
    m_editor->takeFrom(other);
    QCOMPARE(m_client->waiting(GetLayout::info.name).first().fields["eventId"_L1].toInteger(), 6);
    QVERIFY(m_client->answer(GetLayout::info.name, stored(theirs, 9)));
    QVERIFY(m_editor->layout() == theirs);
    QCOMPARE(m_editor->event(), EventId(5));
    m_editor->save(); // as this event's first, whatever version the other's was
    const QJsonObject asked = m_client->waiting(SetLayout::info.name).first().fields;
    QCOMPARE(asked["eventId"_L1].toInteger(), 5);
    QCOMPARE(asked["version"_L1].toInteger(), 0);
    QVERIFY(m_client->answer(SetLayout::info.name, stored(theirs, 1)));
    m_editor->undo().undo();
    QVERIFY(m_editor->layout() == before);
}

void TestLayoutEditor::withoutAPrinterNoSample()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"s.ini"_s), QSettings::IniFormat);
    PrintDesk desk(*m_client, settings, folder.filePath(u"print"_s));
    QStringList told;
    connect(&desk, &PrintDesk::said, this, [&told](PrintDesk::Tone, const QString &sentence) { told += sentence; });
    QVERIFY(!desk.printSample(m_editor->layout()));
    QCOMPARE(told.size(), 1);
    QVERIFY(desk.jobs().isEmpty());
}

void TestLayoutEditor::everyControlHasAName()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"s.ini"_s), QSettings::IniFormat);
    PrintDesk desk(*m_client, settings, folder.filePath(u"print"_s));
    LayoutEditorPage page(*m_client, desk);
    page.show();
    int controls = 0;
    for (const QWidget *widget : page.findChildren<QWidget *>()) {
        const bool isControl = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget) || widget->inherits("QAbstractSpinBox")
            || widget->inherits("QAbstractItemView") || widget->inherits("foyer::LayoutCanvas") || (widget->inherits("QLineEdit") && !widget->parentWidget()->inherits("QAbstractSpinBox"));
        const bool isPart = widget->objectName().startsWith("qt_"_L1) || widget->inherits("QComboBoxListView");
        if (isControl && !isPart) {
            ++controls;
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
    }
    QVERIFY(controls > 20);
}

QTEST_MAIN(TestLayoutEditor)
#include "tst_layouteditor.moc"
