//! `IndexedDB`: one store for the articles, one for the list of them, changed together.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as LETTERS};
use idb::{
    Database, DatabaseEvent, Error, Factory, ObjectStoreParams, Query, Transaction, TransactionMode,
};
use js_sys::{Array, Date, Reflect, Uint8Array, global};
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::WorkerGlobalScope;
use worker::{Answer, Record, Row, StoreAsk};

const NAME: &str = "article-explorer";
const VERSION: u32 = 1;
const ARTICLES: &str = "articles";
const LIST: &str = "list";

/// What the list says of an article, and what two tabs compare.
#[derive(Serialize, Deserialize)]
struct Entry {
    title: String,
    kept: f64,
    size: usize,
    revision: u32,
}

/// Why the storage did not do it.
enum Fault {
    Idb(Error),
    Odd,
}

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        Self::Idb(error)
    }
}

/// Does what is asked.
pub(super) async fn answer(ask: StoreAsk) -> Answer {
    match does(ask).await {
        Ok(answer) => answer,
        Err(fault) => Answer::Failed(in_words(&fault)),
    }
}

async fn does(ask: StoreAsk) -> Result<Answer, Fault> {
    let database = open().await?;
    let reads = matches!(ask, StoreAsk::List | StoreAsk::Get(_) | StoreAsk::All);
    let mode = if reads {
        TransactionMode::ReadOnly
    } else {
        TransactionMode::ReadWrite
    };
    let transaction = database.transaction(&[ARTICLES, LIST], mode)?;
    let answer = within(&transaction, ask).await;
    match &answer {
        Ok(_) if !reads => {
            transaction.commit()?.await?;
        }
        _ => {}
    }
    database.close();
    answer
}

async fn within(transaction: &Transaction, ask: StoreAsk) -> Result<Answer, Fault> {
    Ok(match ask {
        StoreAsk::List => Answer::List(rows(transaction).await?),
        StoreAsk::Get(id) => Answer::Got(get(transaction, &id).await?.map(Box::new)),
        StoreAsk::Put(record, forced) => {
            let mut record = *record;
            let there = entry(transaction, &record.id).await?;
            if let Some(there) = &there
                && there.revision != record.revision
                && !forced
            {
                return Ok(Answer::Conflict);
            }
            record.revision = there.map_or(0, |there| there.revision) + 1;
            if record.id.is_empty() {
                record.id = new_id();
            }
            put(transaction, &mut record).await?;
            Answer::Put(record.id, record.revision)
        }
        StoreAsk::Rename(id, title) => {
            if let Some(mut record) = get(transaction, &id).await? {
                record.title = title;
                put(transaction, &mut record).await?;
            }
            Answer::List(rows(transaction).await?)
        }
        StoreAsk::Delete(id) => {
            let record = get(transaction, &id).await?;
            for store in [ARTICLES, LIST] {
                transaction
                    .object_store(store)?
                    .delete(Query::Key(id.as_str().into()))?
                    .await?;
            }
            Answer::Deleted(record.map(Box::new))
        }
        StoreAsk::Wipe => {
            let count = transaction.object_store(LIST)?.count(None)?.await?;
            for store in [ARTICLES, LIST] {
                transaction.object_store(store)?.clear()?.await?;
            }
            Answer::Wiped(count as usize)
        }
        StoreAsk::All => {
            let all = transaction.object_store(ARTICLES)?.get_all(None, None)?;
            Answer::All(all.await?.iter().filter_map(record).collect())
        }
        StoreAsk::Import(records) => {
            let count = records.len();
            for mut record in records {
                if record.id.is_empty() || entry(transaction, &record.id).await?.is_some() {
                    record.id = new_id();
                }
                put(transaction, &mut record).await?;
            }
            Answer::Imported(count)
        }
    })
}

async fn open() -> Result<Database, Fault> {
    let mut request = Factory::new()?.open(NAME, Some(VERSION))?;
    request.on_upgrade_needed(|event| {
        if let Ok(database) = event.database() {
            for store in [ARTICLES, LIST] {
                let _ = database.create_object_store(store, ObjectStoreParams::new());
            }
        }
    });
    Ok(request.await?)
}

async fn entry(transaction: &Transaction, id: &str) -> Result<Option<Entry>, Fault> {
    if id.is_empty() {
        return Ok(None);
    }
    let entry = transaction
        .object_store(LIST)?
        .get(Query::Key(id.into()))?
        .await?;
    Ok(entry.and_then(|entry| serde_json::from_str(&entry.as_string()?).ok()))
}

async fn rows(transaction: &Transaction) -> Result<Vec<Row>, Fault> {
    let list = transaction.object_store(LIST)?;
    let ids = list.get_all_keys(None, None)?.await?;
    let entries = list.get_all(None, None)?.await?;
    let mut all: Vec<(String, Entry)> = ids
        .iter()
        .zip(&entries)
        .filter_map(|(id, entry)| {
            let entry = serde_json::from_str(&entry.as_string()?).ok()?;
            Some((id.as_string()?, entry))
        })
        .collect();
    all.sort_by(|a, b| b.1.kept.total_cmp(&a.1.kept));
    let row = |(id, entry): (String, Entry)| Row {
        id,
        title: entry.title,
        when: Date::new(&entry.kept.into())
            .to_locale_date_string("default", &JsValue::UNDEFINED)
            .into(),
        size: entry.size,
    };
    Ok(all.into_iter().map(row).collect())
}

async fn get(transaction: &Transaction, id: &str) -> Result<Option<Record>, Fault> {
    let found = transaction
        .object_store(ARTICLES)?
        .get(Query::Key(id.into()))?
        .await?;
    match found {
        None => Ok(None),
        Some(found) => record(&found).ok_or(Fault::Odd).map(Some),
    }
}

/// An article is kept as a pair: JSON, and the bytes of its bundle.
fn record(found: &JsValue) -> Option<Record> {
    let pair: &Array = found.dyn_ref()?;
    let mut record: Record = serde_json::from_str(&pair.get(0).as_string()?).ok()?;
    record.bundle = pair.get(1).dyn_into::<Uint8Array>().ok()?.to_vec();
    Some(record)
}

async fn put(transaction: &Transaction, record: &mut Record) -> Result<(), Fault> {
    record.kept = Date::now();
    let json = serde_json::to_string(record).map_err(|_| Fault::Odd)?;
    let entry = Entry {
        title: record.title.clone(),
        kept: record.kept,
        size: json.len() + record.bundle.len(),
        revision: record.revision,
    };
    let entry = serde_json::to_string(&entry).map_err(|_| Fault::Odd)?;
    let pair = Array::of2(&json.into(), &Uint8Array::from(record.bundle.as_slice()));
    let key = JsValue::from(record.id.as_str());
    transaction
        .object_store(ARTICLES)?
        .put(&pair, Some(&key))?
        .await?;
    transaction
        .object_store(LIST)?
        .put(&entry.into(), Some(&key))?
        .await?;
    Ok(())
}

/// A name that no other article has, in any browser.
fn new_id() -> String {
    let mut bytes = [0; 9];
    let scope: WorkerGlobalScope = global().unchecked_into();
    if let Ok(crypto) = scope.crypto() {
        let _ = crypto.get_random_values_with_u8_array(&mut bytes);
    }
    LETTERS.encode(bytes)
}

fn in_words(fault: &Fault) -> String {
    let error = match fault {
        Fault::Odd => {
            return "What is kept under this name cannot be read by this version of Article Explorer.".to_owned();
        }
        Fault::Idb(error) => error,
    };
    let name = match error {
        Error::DomException(error) => error.name(),
        _ => thrown(error),
    };
    let why = match name.as_str() {
        "QuotaExceededError" => {
            "There is no room left on this device for it. Delete or export other articles, then keep this one."
        }
        "VersionError" => {
            "What is kept here was written by a newer version of Article Explorer. Reload the page to get it."
        }
        _ => {
            "This browser does not let the page keep anything, as in a private window. Save the article as a file instead (“Share with text”)."
        }
    };
    why.to_owned()
}

/// The name of the exception that a call threw.
fn thrown(error: &Error) -> String {
    let (Error::IndexedDbOpenFailed(value)
    | Error::IndexedDbNotFound(value)
    | Error::UpdateFailed(value)
    | Error::TransactionOpenFailed(value)) = error
    else {
        return String::new();
    };
    Reflect::get(value, &"name".into())
        .ok()
        .and_then(|name| name.as_string())
        .unwrap_or_default()
}
