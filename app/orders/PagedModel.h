// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

namespace foyer {

/// A table that the server gives page by page: asks for more when its end is seen. Interface thread.
class PagedTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override { return !parent.isValid() && m_hasMore; }
    void fetchMore(const QModelIndex &parent) override;

signals:
    void moreWanted(); ///< once, until the answer says that there are more

protected:
    virtual QString heading(int column) const = 0;
    virtual QString text(int row, int column) const = 0;
    virtual QString hint(int, int) const { return {}; }    ///< while the pointer rests on it
    virtual bool isFigure(int column) const = 0; ///< figures stand at the right

    bool m_hasMore = false;
};

/// The same over a list of `Item`, known by its member `key`.
template <typename Item, auto key>
class PagedModel : public PagedTable
{
public:
    using Key = std::remove_cvref_t<decltype(std::declval<Item>().*key)>;
    using PagedTable::PagedTable;

    const QList<Item> &items() const { return m_items; }
    const Item &at(int row) const { return m_items.at(row); }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_items.size()); }
    int rowOf(const Key &wanted) const ///< -1: not there
    {
        const auto found = std::find_if(m_items.cbegin(), m_items.cend(), [&](const Item &item) { return item.*key == wanted; });
        return found == m_items.cend() ? -1 : int(found - m_items.cbegin());
    }

    void setItems(const QList<Item> &items, bool hasMore)
    {
        beginResetModel();
        m_items = items;
        m_hasMore = hasMore;
        endResetModel();
    }
    void append(const QList<Item> &items, bool hasMore)
    {
        m_hasMore = hasMore;
        if (items.isEmpty())
            return;
        beginInsertRows({}, rowCount(), rowCount() + int(items.size()) - 1);
        m_items += items;
        endInsertRows();
    }
    /// Puts what became of an item in its row's place, if it is there.
    void update(const Item &item)
    {
        const int row = rowOf(item.*key);
        if (row < 0)
            return;
        m_items[row] = item;
        emit dataChanged(index(row, 0), index(row, columnCount() - 1));
    }

private:
    QList<Item> m_items;
};

} // namespace foyer
