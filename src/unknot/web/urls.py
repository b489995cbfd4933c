"""Every address there is."""

from django.urls import path

from unknot.web.api.calls import api
from unknot.web.keeping import pages
from unknot.web.learn import views as learn
from unknot.web.offline import views as offline
from unknot.web.practise.pressed_page import pressed
from unknot.web.share import summary, whom
from unknot.web.track.motion_page import motion
from unknot.web.track.progress_page import progress
from unknot.web.visit import views

urlpatterns = [
    path("", views.landing, name="landing"),
    path("visit", views.visit, name="visit"),
    path("progress", progress, name="progress"),
    path("motion", motion, name="motion"),
    path("pressed", pressed, name="pressed"),
    path("yours", pages.yours, name="yours"),
    path("about", views.about, name="about"),
    path("whom", whom.whom_to_see, name="whom"),
    path("summary", summary.summary, name="summary"),
    path("summary.pdf", summary.pdf, name="summary-pdf"),
    path("learn", learn.learn, name="learn"),
    path("learn/muscle/<slug:muscle_id>", learn.muscle, name="muscle"),
    path("learn/safety/<slug:rule_id>", learn.rule, name="learn-rule"),
    path("learn/habits/<slug:habit_id>", learn.habit, name="learn-habit"),
    path("learn/place/<slug:region_id>", learn.place, name="learn-place"),
    path("learn/programme/<slug:programme_id>", learn.programme, name="learn-programme"),
    path("learn/asked/<slug:question_id>", learn.question, name="learn-question"),
    path("learn/said/<str:message_id>", learn.message, name="learn-message"),
    path("learn/<slug:topic_id>", learn.topic, name="learn-topic"),
    path("muscle/<slug:muscle_id>", learn.muscle_before, name="muscle-before"),
    path("help", offline.when_to_get_help, name="help"),
    path("offline", offline.without_connection, name="offline"),
    path("service-worker.js", offline.service_worker, name="service-worker"),
    path("manifest.webmanifest", offline.manifest, name="manifest"),
    path("api/v1/", api.urls),
    path("health", views.health, name="health"),
]
handler403 = "unknot.web.visit.errors.stale_form"
handler404 = "unknot.web.visit.errors.not_found"
handler500 = "unknot.web.visit.errors.failed"
